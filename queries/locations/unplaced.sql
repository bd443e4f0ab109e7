-- Reports without a place
-- One row: the matching reports of which some posting states a place of the `$level` (as in locations/places) and those of which
-- none does, and those of which none has a price level.
-- $level: city, metro, region (state or province) or country; such as city
-- Steps: matching
-- Columns:
--   placed, reports: reports in the figures that state such a place
--   unplaced "without", reports: reports in the figures that state none

with told as (
    select
        report,
        bool_or(pay is not null) as is_counted,
        bool_or(pay is not null and place_of($level, place, metro_code, country_region, country) is not null) as is_placed,
        bool_or(set_aside = 'no price level of its place') as is_priceless
    from matching
    group by report
)
select
    count(*) filter (is_placed) as placed,
    count(*) filter (is_counted and not is_placed) as unplaced,
    count(*) filter (is_priceless and not is_counted) as priceless
from told;
