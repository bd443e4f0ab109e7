-- One row is one number of offers with the ranks of the two offers that bound its median: the `low_rank`-th smallest and
-- the `high_rank`-th smallest, null where no such interval exists.

select
    n,
    low_rank_of(n, r.low_rank) as low_rank,
    n + 1 - low_rank_of(n, r.low_rank) as high_rank
from (
    select unnest([
        offers_for_interval() - 1, offers_for_interval(), 10, offers_for_many(), 50, 100, exact_rank_limit(), 1000
    ])::bigint as n
)
left join median_ranks r using (n)
order by n;
