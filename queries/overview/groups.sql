-- Pay of the groups of the overview
-- One row is one group of the overview with its pay. Of 'country' and 'year' every one; of 'company' and 'place' the `$most`
-- with most reports (newest first among equals); of 'other_country' those outside the filters of place that have enough
-- reports; of 'degree' every level. A report counts under each of its levels and places. A place or a year gets its median only
-- with reports of enough companies, and a place without one is left out.
-- $most: how many companies and places; such as 10
-- Steps: matching, groups

with members as (
    select
        {'dimension': unnest(case when in_chosen_place then ['country', 'company', 'year'] else ['other_country'] end),
            'group': unnest(
                case when in_chosen_place then [country::varchar, company::varchar, year::varchar]
                else [country::varchar] end
            )} as "group",
        pay, pay_low, pay_high, report, company, is_range, is_wide, evidence, stated_year
    from matching_any_place
    union all
    select {'dimension': 'degree', 'group': coalesce(degree_level, 'not_stated')},
        pay, pay_low, pay_high, report, company, is_range, is_wide, evidence, stated_year
    from matching_degrees
    union all
    select {'dimension': 'place', 'group': place::varchar},
        pay, pay_low, pay_high, report, company, is_range, is_wide, evidence, stated_year
    from matching_places
),
named as (
    from members where "group"."group" is not null or "group".dimension = 'country'
),
sums as (
    select "group".dimension as dimension, s.* replace ("group"."group" as "group")
    from summarised(
        'named',
        least_companies := case when "group".dimension in ('place', 'year') then companies_for_place() else 0 end
    ) s
),
most_documented as (
    select *
    from sums
    where case dimension
        when 'place' then companies >= companies_for_place() and n >= reports_for_median()
        when 'other_country' then n >= country_reports()
        else true
    end
    qualify dimension not in ('company', 'place')
        or row_number() over (partition by dimension order by n desc, newest_year desc, "group") <= $most
)
select
    s.*,
    case
        when dimension in ('country', 'other_country') then coalesce(place_name, s."group", 'Country not stated')
        else s."group"
    end as label
from most_documented s
left join place_groups named
    on dimension in ('country', 'other_country') and level = 'country' and named."group" = s."group"
order by
    dimension,
    case dimension when 'year' then s."group" end,
    case dimension
        when 'degree' then degree_order(s."group")
    end,
    n desc, newest_year desc, s."group";
