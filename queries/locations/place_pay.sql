-- Pay of one city
-- One row is one group of the matching reports of the city `$place` with its pay at the prices of that city, whatever other
-- places a report names: all of them ('place'), those of one of the `$most` companies with most reports ('company', newest first
-- among equals), those of one degree level ('degree'). A report counts under each of its levels. All of them have a median only
-- from enough companies.
-- $place: a city with its state, province or country; such as Seattle, WA
-- $most: how many companies; such as 10
-- Steps: matching, groups

with here as (
    from matching_places where place = $place::varchar
),
members as (
    select
        {'dimension': unnest(['place', 'company']), 'group': unnest([place::varchar, company::varchar])} as "group",
        pay, pay_low, pay_high, report, company, is_range, is_wide, evidence, stated_year
    from here
    union all
    select {'dimension': 'degree', 'group': coalesce(degree_level, 'not_stated')},
        pay, pay_low, pay_high, report, company, is_range, is_wide, evidence, stated_year
    from here
    left join levels_of_bits on bits = degree_bits
),
named as (
    from members where "group"."group" is not null
),
sums as (
    select "group".dimension as dimension, s.* replace ("group"."group" as "group")
    from summarised(
        'named', least_companies := case when "group".dimension = 'place' then companies_for_place() else 0 end
    ) s
)
from sums
qualify dimension <> 'company'
    or row_number() over (partition by dimension order by n desc, newest_year desc, "group") <= $most
order by dimension, case dimension when 'degree' then degree_order("group") end, n desc, newest_year desc, "group";
