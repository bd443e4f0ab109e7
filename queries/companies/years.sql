-- Pay by year
-- One row is one stated year of the matching reports with its pay.
-- Steps: matching, groups
-- Columns:
--   group "year", year: the year

from pay_by(year)
where "group" is not null
order by "group";
