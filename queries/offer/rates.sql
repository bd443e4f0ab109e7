-- Exchange rates of an offer's year
-- One row is one currency with the average rate of a year to use: that year's, else the nearest year's.
-- $year: year of the offer; such as 2026
-- Processed: One rate a currency and year.
-- Data: federal_reserve, ecb

select currency, usd_per_unit, rate_year
from rates_by_year
where year = $year::integer
order by currency;
