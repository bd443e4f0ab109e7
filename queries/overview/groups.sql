-- One row is one group of the overview with its pay: `dimension` says of what ('country', 'company', 'place' or 'year'),
-- `group` which, `label` its name. Every country and every year; of the companies and the places the `$most` with most
-- offers (newest first among equals). A place or a year gets its median only with offers of enough companies, and a place
-- without one is left out. Pay in the reader's unit and currency.

with members as (
    select
        unnest(['country', 'company', 'place', 'year']) as dimension,
        unnest([country::varchar, company::varchar, place::varchar, year::varchar]) as "group",
        pay, set_aside, company, is_range, is_wide, year
    from matching
),
groups as (
    select dimension, "group", unnest(pay_aggregates(pay, set_aside, company, is_range, is_wide, year))
    from members
    where "group" is not null or dimension = 'country'
    group by dimension, "group"
),
most_documented as (
    select *
    from groups
    where dimension <> 'place' or (companies >= companies_for_place() and n >= offers_for_median())
    qualify dimension in ('country', 'year')
        or row_number() over (partition by dimension order by n desc, newest_year desc, "group") <= $most
)
select
    s.* replace (
        case when has_median then p10 end as p10,
        case when has_median then p25 end as p25,
        case when has_median then median end as median,
        case when has_median then p75 end as p75,
        case when has_median then p90 end as p90,
        case when has_median then median_low end as median_low,
        case when has_median then median_high end as median_high
    ),
    case when dimension <> 'country' then "group" else coalesce(place_name, "group", 'Country not stated') end as label
from (select *, dimension <> 'year' or companies >= companies_for_place() as has_median from summarised('most_documented')) s
left join places on dimension = 'country' and place_type = 'country' and country = "group"
order by dimension, case when dimension = 'year' then "group" end, n desc, newest_year desc, "group";
