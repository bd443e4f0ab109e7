-- What an added file changes
-- One row is one company or place (`$dimension`) that a source has reports of, with the pay of its matching reports once that
-- source is counted, and its median without it. The `$most` with most reports of the source.
-- $source: id of a source; such as gh-dreamwork
-- $dimension: company or place; such as company
-- $most: how many; such as 10
-- Steps: matching, groups
-- Columns:
--   n "reports after": reports with the added source
--   median "median after": median with the added source

with placed as (
    from matching where $dimension = 'company'
    union all by name
    from matching_places where $dimension = 'place'
),
members as materialized (
    select
        case $dimension when 'company' then company::varchar when 'place' then place::varchar end as "group",
        pay, pay_low, pay_high, report, company, is_range, is_wide, evidence, stated_year, source_id::varchar = $source as added
    from placed
),
touched as (
    select "group", count(distinct report) as reports from members where added and "group" is not null group by "group"
),
concerned as materialized (
    from members semi join touched using ("group")
),
earlier as (
    from concerned where not added
),
before as (
    select "group", n as n_before, median as median_before
    from summarised('earlier', least_companies := case when $dimension = 'place' then companies_for_place() else 0 end)
)
select
    s.*,
    s."group" as label,
    t.reports as added,
    coalesce(b.n_before, 0) as n_before,
    b.median_before
from summarised('concerned', least_companies := case when $dimension = 'place' then companies_for_place() else 0 end) s
join touched t using ("group")
left join before b using ("group")
order by t.reports desc, s.n desc, "group"
limit $most;
