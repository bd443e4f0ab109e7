-- Reports without a place
-- One row: the matching reports that state no place of the `$level` (as in locations/places), and those without a price
-- level.
-- $level: city, metro, region (state or province) or country; such as city
-- Steps: matching
-- Columns:
--   reports: reports that state no such place
--   counted: reports among them
--   placed, reports: counted reports that state such a place

select
    count(distinct report) filter (place_of is null) as reports,
    count(distinct report) filter (place_of is null and pay is not null) as counted,
    count(distinct report) filter (place_of is not null and pay is not null) as placed,
    count(distinct report) filter (set_aside = 'no price level of its place') as priceless
from (select *, place_of($level, place, metro_code, country_region, country) as place_of from matching);
