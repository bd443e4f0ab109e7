-- Reports of other countries
-- One row is one country of which reports with pay match but for the filters of place, and none that passes these too: how many of
-- its reports match, most of them first.
-- Steps: matching

select
    coalesce(any_value(place_name), m.country::varchar, 'Country not stated') as label,
    count(distinct report) as reports
from matching_any_place m
left join place_groups named on level = 'country' and named."group" = m.country::varchar
group by m.country
having count(pay) > 0 and count(pay) filter (in_chosen_place) = 0
order by count(distinct report) filter (pay is not null) desc, label;
