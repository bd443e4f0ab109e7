-- converted(relation, hours, unit, shown_currency): one row is one row of a relation with the `factor` that brings its figures
-- into a pay period and a currency; null where there is no exchange rate. `hours` are those that a figure is for (1, or a
-- column). The relation states of each row its `currency`, `pay_year` and `usd_per_unit`; the rate of the shown currency is
-- that of the same year.

create macro converted(relation, hours, unit, shown_currency) as table
select
    r.*,
    full_time_hours(unit) / hours
        * case when r.currency = shown_currency then 1 else r.usd_per_unit / shown.usd_per_unit end as factor
from query_table(relation) r
left join rates_by_year shown on shown.currency = shown_currency and shown.year = r.pay_year;
