-- Rows of pay that hold some words
-- One row: how many of the matching rows of pay hold `$search` in their words, how many of these are counted in the figures, as
-- how many reports, how many rows match whatever their words, and how many there are.
-- $search: words that a row has to hold, empty for all; such as python
-- Steps: matching, search
-- Columns:
--   found, rows: rows that hold the words
--   counted, rows: those of them that enter a figure
--   reports: the reports that these are
--   matching_rows, rows: rows that match
--   rows: all rows of pay

select
    count(*) as found, count(m.pay) as counted, count(distinct m.report) filter (m.pay is not null) as reports,
    (select count(*) from matching) as matching_rows, (select count(*) from pay_reports) as rows
from matching m
join pay_reports r using (report_row)
left join sources s on s.source_id = r.source_id
where says(report_words(r, s), $search);
