-- Reports that hold some words
-- One row: how many of the matching reports hold `$search` in their words, and how many of these are counted in the figures.
-- $search: words that a row has to hold, empty for all; such as python
-- Steps: matching, search
-- Columns:
--   found, reports: reports that hold the words

select count(*) as found, count(m.pay) as counted
from matching m
join pay_reports r using (report_row)
left join sources s on s.source_id = r.source_id
where says(report_words(r, s), $search);
