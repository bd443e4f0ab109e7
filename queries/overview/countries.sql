-- Pay of countries
-- One row is one country among the matching reports, with its pay: those with at least `$least` reports, most reports first.
-- $least: how many reports; such as 1
-- Steps: matching, groups

with groups as (
    select country as "group", count(*) as reports,
        unnest(pay_aggregates(pay, set_aside, company, is_range, is_wide, year))
    from matching
    group by country
    having count(*) >= $least
)
select s.*, coalesce(place_name, s."group", 'Country not stated') as label
from summarised('groups') s
left join place_groups named on level = 'country' and named."group" = s."group"
order by n desc, label;
