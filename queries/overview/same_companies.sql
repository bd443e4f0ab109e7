-- Change of pay at the same companies
-- One row is one step from a year to the next: what companies pay more in the later one, each company against itself. Of each
-- company the reports of one role family and one set of degree levels in one year make a cell with its median; the company's
-- ratio is the median over the cells that it has in both years. Only stated years: one that is merely that of the day on which
-- a list was read tells of no change.
-- Steps: matching
-- Columns:
--   earlier_year, year: the year before
--   later_year, year: the year after
--   companies: companies with such cells in both years
--   change, change: median over the companies of what the later year pays more (0.02 = 2% more); empty under six companies
--   change_low, change: lower end of its 95% interval, from two of the companies
--   change_high, change: upper end of it
--   listed "each company", company_changes: where they are under six each company with its own change, most first

with everyone as (
    select *, true as "group" from matching
)
select * exclude ("group")
from company_changes('everyone')
order by later_year;
