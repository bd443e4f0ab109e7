-- exchange_rates: one row is one currency's average rate to the US dollar in a year, as collected.
-- rates_by_year: one row is one currency and one calendar year of the reports or the statistics, with the rate to use:
-- that year's, else the nearest year's (the earlier of two equally near); `rate_year` says which.

create table exchange_rates as
select * from collected.exchange_rates;

create table rates_by_year as
with years as (
    select unnest(range(
        (select least(min(year), 1990) from exchange_rates),
        (select greatest(max(year), 2035) from exchange_rates) + 1
    )) as year
),
ranked as (
    select
        r.currency,
        y.year,
        r.year as rate_year,
        r.usd_per_unit,
        row_number() over (partition by r.currency, y.year order by abs(r.year - y.year), r.year) as nearness
    from exchange_rates r, years y
)
select currency, year::integer as year, rate_year, usd_per_unit
from ranked
where nearness = 1
order by currency, year;
