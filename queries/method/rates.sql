-- Exchange rates in use
-- One row is one currency and year of pay with the rate that it is converted with, how many rows of reports and of statistics
-- have that currency and year, and the rate's source.
-- Processed: The average rate of the year, where there is none that of the nearest year.
-- Data: collected_reports, posting_lists, collected_statistics, federal_reserve, ecb
-- Columns:
--   pay_year "year of pay": year of the pay

with used as (
    select currency, pay_year, rate_year, 'report' as part from pay_reports
    union all
    select currency, pay_year, rate_year, 'statistic' from pay_statistics
),
counted as (
    select
        currency, pay_year, rate_year,
        count(*) filter (part = 'report') as rows,
        count(*) filter (part = 'statistic') as statistics
    from used
    group by all
)
select
    c.currency, c.pay_year, c.rate_year, r.units_per_usd, r.usd_per_unit, c.rows, c.statistics, r.method,
    s.title as source, s.url
from counted c
left join exchange_rates r on r.currency = c.currency and r.year = c.rate_year
left join sources s on s.source_id = r.source_id
where c.currency <> 'USD'
order by c.currency, c.pay_year;
