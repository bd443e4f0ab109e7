-- Ranks that bound the median
-- One row is one number of reports with the ranks of the two reports that bound its median, null where no such interval
-- exists.
-- Processed: Exact binomial ranks, above the largest group for these their normal approximation.
-- Data: none
-- Columns:
--   n: number of reports
--   low_rank..high_rank "interval of the median", text: the two ranks

select
    n,
    low_rank_of(n, r.low_rank) as low_rank,
    n + 1 - low_rank_of(n, r.low_rank) as high_rank
from (
    select unnest([
        reports_for_interval() - 1, reports_for_interval(), 10, reports_for_many(), 50, 100, exact_rank_limit(), 1000
    ])::bigint as n
)
left join median_ranks r using (n)
order by n;
