-- One row is one group of the overview with its pay: `dimension` says of what ('country', 'company', 'place' or
-- 'year'), `group` which, `label` its name. Every country and every year; of the companies and the places the `$most` with most
-- offers (newest first among equals). A place or a year gets its median only with offers of enough companies, and a place
-- without one is left out. Pay in the reader's unit and currency.

with groups as (
    select
        case grouping(country, company, place, year)
            when 7 then 'country' when 11 then 'company' when 13 then 'place' when 14 then 'year'
        end as dimension,
        coalesce(country, company, place, year::varchar) as "group",
        count(*) as reports,
        unnest(pay_aggregates(pay, set_aside, company, is_range, is_wide, year))
    from matching
    group by grouping sets ((country), (company), (place), (year))
),
judged as (
    select *, dimension not in ('place', 'year') or companies >= companies_for_place() as has_median
    from summarised('groups')
    where "group" is not null or dimension = 'country'
)
select
    judged.* exclude (has_median)
        replace (
            case when has_median then p10 end as p10,
            case when has_median then p25 end as p25,
            case when has_median then median end as median,
            case when has_median then p75 end as p75,
            case when has_median then p90 end as p90,
            case when has_median then median_low end as median_low,
            case when has_median then median_high end as median_high
        ),
    case when dimension <> 'country' then "group" else coalesce(place_name, "group", 'Country not stated') end as label
from judged
left join places on dimension = 'country' and place_type = 'country' and country = "group"
where dimension <> 'place' or (has_median and n >= offers_for_median())
qualify dimension in ('country', 'year')
    or row_number() over (partition by dimension order by n desc, newest_year desc, "group") <= $most
order by dimension, case when dimension = 'year' then "group" end, n desc, newest_year desc, "group";
