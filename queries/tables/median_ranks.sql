-- One row is one group size up to the limit for exact ranks: the order statistics that bound the median.
-- With X ~ Binomial(n, 1/2), the interval from the l-th smallest to the l-th largest value covers the median with
-- probability 1 - 2 P(X <= l - 1), whatever the distribution; `low_rank` is the largest l for which that is at least
-- the confidence (Conover, Practical Nonparametric Statistics, section on confidence intervals for quantiles).
-- `low_rank` is null where no such interval exists. No rank above the middle bounds it from below, so none is tried.

create table median_ranks as
with sizes as (
    select unnest(range(1, exact_rank_limit()::bigint + 1)) as n
),
outcomes as (
    select
        n,
        successes,
        exp(lgamma(n + 1) - lgamma(successes + 1) - lgamma(n - successes + 1) - n * ln(2)) as probability
    from (select n, unnest(range(0, n // 2 + 1)) as successes from sizes)
),
cumulated as (
    select n, successes, sum(probability) over (partition by n order by successes) as at_most
    from outcomes
)
select
    n,
    max(successes + 1) filter (2 * at_most <= 1 - confidence()) as low_rank
from cumulated
group by n
order by n;

-- low_rank_of: the rank that bounds the median from below: exact, or above the limit by the normal approximation.

create macro low_rank_of(n, exact_rank) as
    coalesce(
        exact_rank,
        case when n > exact_rank_limit() then floor((n - normal_quantile() * sqrt(n)) / 2) end
    )::bigint;
