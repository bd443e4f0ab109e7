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
    s.*,
    case when dimension <> 'country' then s."group" else coalesce(place_name, s."group", 'Country not stated') end as label
from summarised(
    'most_documented', least_companies := case when dimension in ('place', 'year') then companies_for_place() else 0 end
) s
left join place_groups named on dimension = 'country' and level = 'country' and named."group" = s."group"
order by dimension, case when dimension = 'year' then s."group" end, n desc, newest_year desc, s."group";
