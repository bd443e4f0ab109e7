-- pay_statistics: one row is one published statistic of a group, as collected, with its n or employment.
-- Derived: `hours`, the hours that one pay period stands for (null for a lump sum), and `rate_year` and `usd_per_unit`,
-- the exchange rate of the row's year.
-- national_wages: those that are official wages of one occupation in the whole United States in one year.

create table pay_statistics as
select
    s.*,
    coalesce(s.year, (select max(year) from exchange_rates)) as pay_year,
    full_time_hours(s.pay_period) as hours,
    degree_bits_of(s.degree_levels) as degree_bits,
    rate.rate_year,
    rate.usd_per_unit
from collected.pay_statistics s
left join rates_by_year rate
    on rate.currency = s.currency
    and rate.year = coalesce(s.year, (select max(year) from exchange_rates));

create table national_wages as
from pay_statistics
where evidence = 'official' and group_kind = 'occupation' and work_kind = 'full_time' and country = 'US'
    and area_type = 'country' and soc_code is not null and year is not null and hours is not null;
