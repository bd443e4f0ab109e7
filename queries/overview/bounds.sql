-- Bounds of the median
-- One row says of the matching reports between which figures their median lies, wherever in its range each of them pays: from
-- the lower end of the 95% interval of the median of the low ends to the upper end of that of the high ends. A report that
-- is no range has its figure at both ends. Wide ranges are as good as any here, since no middle is taken.
-- Steps: matching, groups
-- Columns:
--   ranges_share: share of the reports that are ranges, empty without reports

with everyone as (
    select *, 0 as "group" from matching
),
bounds as (
    from bounds_under('everyone')
)
select coalesce(n, 0) as n, * exclude ("group", n, no_median, always)
from (select true as always)
left join bounds on true;
