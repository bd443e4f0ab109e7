-- How many reports match
-- One row: how many reports match the selection, and how many there are: they are numbered from 1 without a gap.
-- Steps: matching
-- Columns:
--   reports: reports that match

select (select count(distinct report) from matching) as reports, (select coalesce(max(report), 0) from pay_reports) as all_reports;
