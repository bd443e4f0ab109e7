-- Median with each company once
-- One row: the median over the companies of what each pays by its own median, among the matching reports, so that a company
-- with many postings weighs no more than one with few; each report of an unnamed employer as a company of its own. The interval
-- is of order statistics over the companies. Empty under the fewest reports for a median, and where most are wide ranges; without
-- an interval where many employers are unnamed.
-- Steps: matching
-- Columns:
--   companies "companies": companies and unnamed employers

with counted as (
    select company, report, middle_of(pay) as pay, any_value(is_wide) as is_wide
    from matching
    where pay is not null
    group by company, report
),
companies as (
    select median(pay) as pay, avg(is_wide::integer) as wide, any_value(company) is null as is_unnamed
    from counted
    group by employer_of(company, report)
),
summary as (
    select
        count(*) as companies, median(pay) as middle, list_sort(list(pay)) as ordered, avg(wide) as wide_share,
        avg(is_unnamed::integer) as unnamed_share
    from companies
),
ranked as (
    select
        *, case when unnamed_share <= most_unnamed() then low_rank_of(companies, low_rank) end as place,
        companies >= reports_for_median() and wide_share <= most_wide() as is_known
    from summary
    left join median_ranks on n = companies
)
select
    companies,
    case when is_known then middle end as median,
    case when is_known then ordered[place] end as median_low,
    case when is_known then ordered[companies + 1 - place] end as median_high
from ranked;
