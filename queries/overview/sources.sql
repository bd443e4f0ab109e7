-- Largest sources of the reports
-- One row is one source among the matching reports with its share: of all (`year` is null) the `$most` largest, and of each
-- year the largest.
-- $most: how many; such as 10
-- Steps: matching
-- Columns:
--   year: the year that the share is of; empty = of all
--   equal_sources: sources with as many of these reports, itself among them

with counted as (
    select grouping(year) = 1 as of_all, year, source_id, count(distinct report) as n
    from matching
    where pay is not null
    group by grouping sets ((source_id), (source_id, year))
),
totals as (
    select grouping(year) = 1 as of_all, year, count(distinct report) as reports
    from matching
    where pay is not null
    group by grouping sets ((), (year))
),
ranked as (
    select
        c.year, source_id, n,
        n / reports as share,
        count(*) over (partition by c.of_all, c.year, n) as equal_sources,
        row_number() over (partition by c.of_all, c.year order by n desc, source_id) as place
    from counted c
    join totals t on t.of_all = c.of_all and t.year is not distinct from c.year
    where c.of_all or c.year is not null
    qualify place <= case when c.of_all then $most else 1 end
)
select
    ranked.year, source_id, coalesce(title, source_id) as title, publisher, url, published, n, share, equal_sources
from ranked
left join sources using (source_id)
order by ranked.year nulls first, place;
