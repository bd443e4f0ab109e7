-- What a degree adds
-- One row is one step from a lower to an upper degree level, or group of levels: what it adds at the same company among the matching reports. The
-- premium and its interval are null under the fewest pairs for a premium: those companies are listed, not summarised.
-- Steps: matching, pairs
-- Columns:
--   companies: companies that pay both levels
--   premium: median over the companies of what the upper level pays more (0.2 = a fifth)

with companies as (
    select s.lower, s.upper, p.* from degree_steps s, lateral (
        from degree_premiums('matching', step_bits(s.lower), step_bits(s.upper))
    ) p
),
counted as (
    select
        lower, upper, count(*) as companies, sum(pairs) as pairs, sum(lower_reports) as lower_reports,
        sum(upper_reports) as upper_reports, min(oldest_year) as oldest_year, max(newest_year) as newest_year,
        count(*) filter (same_role) as same_role, median(premium) as middle, list_sort(list(premium)) as ordered
    from companies
    group by lower, upper
)
select
    lower, upper, coalesce(companies, 0) as companies, coalesce(pairs, 0)::bigint as pairs,
    coalesce(lower_reports, 0)::bigint as lower_reports, coalesce(upper_reports, 0)::bigint as upper_reports,
    oldest_year, newest_year, coalesce(same_role, 0) as same_role,
    case when companies >= pairs_for_premium() then middle end as premium,
    case when companies >= pairs_for_premium() then ordered[low_rank_of(companies, low_rank)] end as premium_low,
    case when companies >= pairs_for_premium() then ordered[companies + 1 - low_rank_of(companies, low_rank)] end as premium_high
from degree_steps
left join counted using (lower, upper)
left join median_ranks on n = companies
order by lower, upper;
