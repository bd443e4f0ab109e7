-- Largest sources of the reports
-- One row is one source among the matching reports with its share: of all (`year` is null) the `$most` largest, and of each
-- year the largest.
-- $most: how many; such as 10
-- Steps: matching
-- Columns:
--   year: the year that the share is of; empty = of all

with counted as (
    select grouping(year) = 1 as of_all, year, source_id, count(*) as n
    from matching
    where pay is not null
    group by grouping sets ((source_id), (source_id, year))
),
ranked as (
    select
        year, source_id, n,
        n / sum(n) over (partition by of_all, year) as share,
        row_number() over (partition by of_all, year order by n desc, source_id) as place
    from counted
    where of_all or year is not null
    qualify place <= case when of_all then $most else 1 end
)
select
    ranked.year, source_id, coalesce(title, source_id) as title, publisher, url, published, n, share
from ranked
left join sources using (source_id)
order by ranked.year nulls first, place;
