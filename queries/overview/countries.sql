-- Pay of countries
-- One row is one country among the matching reports, with its pay: those with at least `$least` reports, most reports first.
-- $least: how many reports; such as 1
-- Steps: matching, groups

with members as (
    select *, country as "group" from matching
),
countries as (
    select country, count(distinct report) as reports from matching group by country having count(distinct report) >= $least
)
select s.* replace (coalesce(s."group", 'not_stated') as "group"), c.reports, coalesce(place_name, s."group", 'Country not stated') as label
from summarised('members') s
join countries c on c.country is not distinct from s."group"
left join place_groups named on level = 'country' and named."group" = s."group"
order by n desc, label;
