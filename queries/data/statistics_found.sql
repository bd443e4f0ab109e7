-- Published statistics that hold some words
-- One row: how many published statistics pass the filters and hold `$search` in their words, of how many.
-- $search: words that a row has to hold, empty for all; such as software
-- Steps: search
-- Data: oews, h1b_filings, collected_statistics, employment_projections
-- Columns:
--   found, statistics: statistics that pass and hold the words
--   rows, statistics: all statistics

select count(*) as found, (select count(*) from pay_statistics) as rows
from filtered_statistics($filters) r
left join sources s on s.source_id = r.source_id
where says(statistic_words(r, s), $search);
