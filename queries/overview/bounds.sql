-- Bounds of the median
-- One row says of the matching reports between which figures their median lies, wherever in its range each of them pays: from
-- the lower end of the 95% interval of the median of the low ends to the upper end of that of the high ends. A report that
-- is no range has its figure at both ends. Wide ranges are as good as any here, since no middle is taken.
-- Steps: matching, groups
-- Columns:
--   ranges_share: share of the reports that are ranges, empty without reports

with ends as (
    select
        unnest(['low', 'high']) as "group", unnest([coalesce(pay_low, pay), coalesce(pay_high, pay)]) as pay,
        pay_low, pay_high, report, company, is_range, false as is_wide, evidence, year
    from matching
    where pay is not null
)
select
    coalesce(max(n), 0) as n,
    max(ranges_share) as ranges_share,
    max(median) filter ("group" = 'low') as low_median,
    max(median_low) filter ("group" = 'low') as low_bound,
    max(median) filter ("group" = 'high') as high_median,
    max(median_high) filter ("group" = 'high') as high_bound
from summarised('ends');
