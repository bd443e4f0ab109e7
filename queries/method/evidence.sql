-- Kinds of evidence
-- One row is one kind of evidence: the number of reports and of statistics, and whether reports of it may enter medians.
-- Processed: Counted over all reports and statistics.
-- Data: collected_reports, posting_lists, oews, h1b_filings, collected_statistics, employment_projections

with given as (
    select evidence, 'report' as part, set_aside is distinct from 'reference only' as enters from pay_reports
    union all
    select evidence, 'statistic', false from pay_statistics
)
select
    evidence,
    count(*) filter (part = 'report') as reports,
    count(*) filter (part = 'statistic') as statistics,
    bool_or(enters) as enters
from given
group by evidence
order by enters desc, reports desc, statistics desc, evidence;
