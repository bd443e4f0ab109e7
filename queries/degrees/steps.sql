-- One row is one step between two degree levels at the same company: `companies`, their `pairs` of offers, the lowest and the
-- highest premium, and, from enough companies on, the median over the companies with its interval (of order statistics; each
-- company weighs once). A premium is a share of the lower level's pay.

with steps as (
    select
        lower_degree,
        higher_degree,
        count(*) as companies,
        sum(pairs)::bigint as pairs,
        min(premium) as lowest,
        max(premium) as highest,
        median(premium) as median,
        list_sort(list(premium)) as ordered
    from degree_premiums()
    group by lower_degree, higher_degree
)
select
    * exclude (ordered, median),
    case when companies >= pairs_for_premium() then median end as median,
    case when companies >= pairs_for_premium() then ordered[low_rank_of(companies, low_rank)] end as median_low,
    case when companies >= pairs_for_premium() then ordered[companies + 1 - low_rank_of(companies, low_rank)] end as median_high
from steps
left join median_ranks on n = companies
order by lower_degree, higher_degree;
