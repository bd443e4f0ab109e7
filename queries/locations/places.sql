-- Pay of places
-- One row is one place among the matching reports with its pay, by `$level`. Most reports first. A place under the fewest
-- reports or companies for a median has no median: its reports stand as points.
-- $level: city, metro, region (state or province) or country; such as city
-- Steps: matching, groups
-- Columns:
--   latitude: degrees north of its middle
--   longitude: degrees east of its middle

with located as (
    select *, place_of($level, place, metro_code, country_region, country) as "group" from matching
),
groups as (
    select
        "group", any_value(country) as country, any_value(latitude) as city_latitude, any_value(longitude) as city_longitude,
        count(*) as reports,
        unnest(pay_aggregates(pay, set_aside, company, is_range, is_wide, year))
    from located
    where "group" is not null
    group by "group"
)
select
    s.* exclude (city_latitude, city_longitude),
    coalesce(named.place_name, s."group") as label,
    coalesce(named.latitude, s.city_latitude) as latitude,
    coalesce(named.longitude, s.city_longitude) as longitude
from summarised('groups', least_companies := companies_for_place()) s
left join place_groups named on named.level = $level and named."group" = s."group"
order by n desc, label;
