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

with members as (
    select
        case $dimension when 'company' then company::varchar when 'place' then place::varchar end as "group",
        pay, set_aside, company, is_range, is_wide, year, source_id::varchar = $source as added
    from matching
),
touched as (
    select "group", count(*) as reports from members where added and "group" is not null group by "group"
),
groups as (
    select "group", unnest(pay_aggregates(pay, set_aside, company, is_range, is_wide, year))
    from members
    semi join touched using ("group")
    group by "group"
),
before as (
    select "group", count(pay) as n_before, median(pay) as median_before
    from members
    semi join touched using ("group")
    where not added
    group by "group"
)
select
    s.*,
    s."group" as label,
    t.reports as added,
    coalesce(b.n_before, 0) as n_before,
    case when b.n_before >= reports_for_median() then b.median_before end as median_before
from summarised('groups', least_companies := case when $dimension = 'place' then companies_for_place() else 0 end) s
join touched t using ("group")
left join before b using ("group")
order by t.reports desc, s.n desc, "group"
limit $most;
