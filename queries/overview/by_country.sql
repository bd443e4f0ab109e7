-- One row is one country among the matching reports, with its pay: those with at least `$least` reports, most offers
-- first. Pay in the reader's unit and currency.

with reports as (
    select country as "group", count(*) as reports from matching group by all
)
select p.*, coalesce(place_name, 'Country not stated') as label, reports
from pay_by(country) p
join reports r on r."group" is not distinct from p."group"
left join places on place_type = 'country' and country = p."group"
where reports >= $least
order by n desc, label;
