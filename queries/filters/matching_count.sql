-- How many reports match
-- One row: how many reports match the selection, and how many there are.
-- Steps: matching
-- Columns:
--   reports: reports that match

select
    (select count(distinct report) from matching) as reports, (select count(distinct report) from pay_reports) as all_reports;
