-- One row is one place among the matching reports with its pay, by `$level`: 'city', 'metro', 'region' (state or province)
-- or 'country'. Most offers first. A place under the fewest offers or companies for a median has no median: `points` holds
-- its offers. `label` is its name, `latitude` and `longitude` its middle in degrees. Pay in the reader's unit and currency.

with located as (
    select
        *,
        case $level
            when 'city' then place when 'metro' then metro_code when 'region' then country_region when 'country' then country
        end as "group"
    from matching
),
groups as (
    select
        "group", any_value(country) as country, any_value(latitude) as city_latitude, any_value(longitude) as city_longitude,
        count(*) as reports, list_sort(list(pay) filter (pay is not null)) as pays,
        unnest(pay_aggregates(pay, set_aside, company, is_range, is_wide, year))
    from located
    where "group" is not null
    group by "group"
),
named as (
    select
        case place_type when 'metro' then area_code when 'state' then country || '-' || region else country end as "group",
        place_name, latitude, longitude
    from places
    where place_type = case $level when 'region' then 'state' else $level end and $level <> 'city'
),
judged as (
    select *, n >= offers_for_median() and companies >= companies_for_place() as has_median from summarised('groups')
)
select
    j."group", coalesce(named.place_name, j."group") as label, j.country, j.reports, j.n, j.postings, j.companies, j.newest_year,
    j.ranges_share, j.size_class, j.has_median,
    coalesce(named.latitude, j.city_latitude) as latitude, coalesce(named.longitude, j.city_longitude) as longitude,
    case when has_median then p10 end as p10,
    case when has_median then p25 end as p25,
    case when has_median then median end as median,
    case when has_median then p75 end as p75,
    case when has_median then p90 end as p90,
    case when has_median then median_low end as median_low,
    case when has_median then median_high end as median_high,
    case when not has_median then pays end as points
from judged j
left join named on named."group" = j."group"
order by n desc, label;
