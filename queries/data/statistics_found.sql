-- Published statistics that hold some words
-- One row: how many published statistics pass the filters and hold `$search` in their words, of how many.
-- $search: words that a row has to hold, empty for all; such as software
-- Steps: search
-- Data: oews, h1b_filings, collected_statistics, employment_projections
-- Columns:
--   found, statistics: statistics that pass and hold the words
--   rows, statistics: all statistics

select
    count(*) filter (
        statistic_passes(r, $work_kind, $role_family, $degree, $country, $company, $year)
        and says(statistic_words(r, s), $search)
    ) as found,
    count(*) as rows
from pay_statistics r
left join sources s on s.source_id = r.source_id;
