-- A city
-- One row is the city `$place`, as filters name it, with its state or province and its country; none where the places do not
-- hold it.
-- $place: a city with its state, province or country; such as Seattle, WA
-- Processed: As collected.
-- Data: reference
-- Columns:
--   city "city", text: name of the city
--   country "country", text: country as ISO 3166 code

select place_name as city, region, country
from places
where place_type = 'city' and place_name || ', ' || coalesce(nullif(region, ''), country) = $place::varchar
order by country, region
limit 1;
