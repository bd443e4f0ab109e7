-- One row: the matching reports that state no place of the `$level` (as in locations/places), `reports` and those of them
-- with pay, `offers`; and `priceless`, the reports without a price level for their place.

select
    count(*) filter (place_of is null) as reports,
    count(pay) filter (place_of is null) as offers,
    count(*) filter (set_aside = 'no price level of its place') as priceless
from (select *, place_of($level, place, metro_code, country_region, country) as place_of from matching);
