-- What a degree adds, within companies and over all
-- One row is one step from a lower to an upper degree level, or group of levels, by one comparison of the matching reports:
-- 'company' (all reports of companies that pay both, each against its own company: least squares on the logarithm of pay with
-- an effect for each company, country and kind of work; standard error by companies, CR2, with Satterthwaite's degrees of
-- freedom: Pustejovsky and Tipton 2018) or 'raw' (the median of the upper level over that of the lower, whichever company).
-- Reports under one end only, no wide ranges. Empty under the fewest pairs for a premium, or the fewest reports for a median.
-- Steps: matching, pairs
-- Columns:
--   comparison "compared", text: company or raw
--   companies: companies that pay both; of 'raw' all
--   premium: what the upper level pays more (0.2 = a fifth)
--   freedom "degrees of freedom", number .1: of the standard error of 'company'

with reports as (
    select s.lower, s.upper, company, country, work_kind, is_upper, report, ln(middle_of(pay)) as pay
    from degree_steps s, lateral (from step_reports('matching', step_bits(s.lower), step_bits(s.upper)))
    group by all
),
centred as (
    select
        lower, upper, company, is_upper,
        is_upper::double - avg(is_upper::double) over cell as x,
        pay - avg(pay) over cell as y
    from reports
    where company is not null and country is not null
    window cell as (partition by lower, upper, company, country, work_kind)
),
slopes as (
    select *, sum(x * x) over step as squares, sum(x * y) over step / nullif(sum(x * x) over step, 0) as slope
    from centred
    where x <> 0
    window step as (partition by lower, upper)
),
by_company as (
    select
        lower, upper, squares, slope, count(*) filter (not is_upper) as lower_reports, count(*) filter (is_upper) as upper_reports,
        sum(x * x) as own, sum(x * (y - slope * x)) as score, sum(x * x) / squares as leverage
    from slopes
    group by lower, upper, company, squares, slope
),
estimates as (
    select
        lower, upper, count(*) as companies, sum(lower_reports)::bigint as lower_reports, sum(upper_reports)::bigint as upper_reports, slope,
        sqrt(sum(score ** 2 / nullif(1 - leverage, 0))) / squares as error,
        squares ** 2 / (
            sum(own ** 2)
            + (sum(own ** 2 / nullif(1 - leverage, 0)) ** 2 - sum((own ** 2 / nullif(1 - leverage, 0)) ** 2)) / squares ** 2
        ) as freedom
    from by_company
    group by lower, upper, squares, slope
),
within_companies as (
    select
        *, companies >= pairs_for_premium() as is_known,
        case when freedom >= effective_for_interval() - 1 then t_quantile(freedom) * error end as margin
    from estimates
),
medians as (
    select
        lower, upper, count(distinct company) as companies,
        count(distinct report) filter (not is_upper) as lower_reports, count(distinct report) filter (is_upper) as upper_reports,
        median(pay) filter (is_upper) - median(pay) filter (not is_upper) as gap
    from reports
    group by lower, upper
),
compared as (
    select
        lower, upper, 'company' as comparison, companies, lower_reports, upper_reports,
        case when is_known then exp(slope) - 1 end as premium,
        case when is_known then exp(slope - margin) - 1 end as premium_low,
        case when is_known then exp(slope + margin) - 1 end as premium_high,
        case when is_known then freedom end as freedom
    from within_companies
    union all
    select
        lower, upper, 'raw', companies, lower_reports, upper_reports,
        case when least(lower_reports, upper_reports) >= reports_for_median() then exp(gap) - 1 end, null, null, null
    from medians
)
from compared
order by lower, upper, comparison;
