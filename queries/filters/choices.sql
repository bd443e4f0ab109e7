-- Choices of the filters
-- One row is one choice of one filter, over all reports. Rows that state nothing count under 'not_stated'. Ordered by
-- filter, then by reports, then by name.
-- Processed: Counted over all reports.
-- Data: collected_reports, posting_lists
-- Columns:
--   n "reports", reports: reports of that choice

with stated as (
    select 'work_kind' as filter, work_kind as choice from pay_reports
    union all
    select 'role_family', role_family from pay_reports
    union all
    select 'country', country from pay_reports
    union all
    select 'region', country_region from pay_reports
    union all
    select 'city', place from pay_reports
    union all
    select 'company', company from pay_reports
    union all
    select 'year', year::varchar from pay_reports
    union all
    select 'evidence', evidence from pay_reports
    union all
    select 'degree', null from pay_reports where degree_bits = 0
    union all
    select 'degree', degree_level from pay_reports join degree_levels on degree_bits & bit <> 0
),
counted as (
    select filter, coalesce(choice, 'not_stated') as choice, count(*) as n from stated group by all
)
from counted
order by filter, choice = 'not_stated', n desc, choice;
