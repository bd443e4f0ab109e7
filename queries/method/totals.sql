-- Reports, statistics and sources
-- One row: how many reports, statistics and sources there are, whatever the filters, and how many of the reports are of each
-- kind.
-- Processed: Counted over all of them.
-- Data: all

select
    count(*) as rows,
    count(distinct report) as reports,
    count(distinct report) filter (set_aside is null) as counted,
    count(*) filter (set_aside is null) as postings,
    count(distinct report) filter (set_aside is null and is_range) as ranges,
    count(distinct report) filter (set_aside is null and is_wide) as wide,
    count(*) filter (country_inferred) as countries_inferred,
    count(*) filter (place is null) as without_city,
    count(*) filter (degree_bits = 0) as without_degree,
    count(*) filter (year is null) as without_year,
    count(*) filter (rate_year <> pay_year and currency <> 'USD') as rated,
    (select count(*) from pay_statistics) as statistics,
    (select count(*) from sources) as sources
from pay_reports;
