-- How many reports match
-- One row: how many reports match the selection, how many of these are counted, and how many there are: they are numbered
-- from 1 without a gap.
-- Steps: matching
-- Columns:
--   reports: reports that match

select
    count(distinct report) as reports,
    count(distinct report) filter (set_aside is null) as counted,
    (select coalesce(max(report), 0) from pay_reports) as all_reports
from matching;
