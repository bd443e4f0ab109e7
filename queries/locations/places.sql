-- Pay of places
-- One row is one place among the matching reports with its pay, by `$level`; a report of several places counts under each. Most
-- reports first. A place under the fewest
-- reports or companies for a median has no median: its reports stand as points.
-- $level: city, metro, region (state or province) or country; such as city
-- Steps: matching, groups
-- Columns:
--   latitude: degrees north of its middle
--   longitude: degrees east of its middle

with located as (
    select *, place_of($level, place, metro_code, country_region, country) as "group" from matching_places
),
named_places as (
    from located where "group" is not null
),
of_places as (
    select
        "group", any_value(country) as country, any_value(latitude) as city_latitude, any_value(longitude) as city_longitude,
        count(distinct report) as reports
    from named_places
    group by "group"
)
select
    s.*, together.correlations, p.country, p.reports,
    coalesce(named.place_name, s."group") as label,
    coalesce(named.latitude, p.city_latitude) as latitude,
    coalesce(named.longitude, p.city_longitude) as longitude
from summarised('named_places', least_companies := companies_for_place()) s
join of_places p using ("group")
left join median_correlations('named_places') together on together."group" = s."group"
left join place_groups named on named.level = $level and named."group" = s."group"
order by n desc, label;
