-- Years of official national wages
-- One row is one year for which official national wages of occupations of the United States are at hand, newest first.
-- Processed: As collected.
-- Data: oews

select distinct year
from national_wages
order by year desc;
