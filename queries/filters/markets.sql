-- Labour markets
-- One row is one country of which matching reports have pay: how many of its reports match, and how many of these are counted,
-- most of them first.
-- Steps: matching

select
    coalesce(m.country::varchar, 'not_stated') as "group",
    coalesce(any_value(place_name), m.country::varchar, 'Country not stated') as label,
    count(distinct report) as reports,
    count(distinct report) filter (pay is not null) as n
from matching m
left join place_groups named on level = 'country' and named."group" = m.country::varchar
group by m.country
having count(pay) > 0
order by n desc, label;
