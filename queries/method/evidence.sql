-- Kinds of evidence
-- One row is one kind of evidence: how many rows of reports and of statistics are of it, and whether its reports may enter
-- medians.
-- Processed: Counted over all rows of reports and statistics.
-- Data: collected_reports, posting_lists, oews, h1b_filings, collected_statistics, employment_projections

with given as (
    select evidence, 'report' as part, set_aside is distinct from 'reference only' as enters from pay_reports
    union all
    select evidence, 'statistic', false from pay_statistics
)
select
    evidence,
    count(*) filter (part = 'report') as rows,
    count(*) filter (part = 'statistic') as statistics,
    bool_or(enters) as enters
from given
group by evidence
order by enters desc, rows desc, statistics desc, evidence;
