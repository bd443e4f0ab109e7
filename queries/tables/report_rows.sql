-- report_rows: one row is one collected row of pay with what is derived from it alone; `pay_reports` is made of it, then it goes.
-- Derived here:
--   report_row         the number of the row, in the order of the ids
--   pay_hour           middle of the range (or the single figure) for one hour, in the row's currency
--   pay_hour_low/high  the ends of the range for one hour, in the row's currency
--   usd_per_unit       average rate of the row's year (`rate_year` says which was used)
--   parity             regional price parity of the place, United States = 100 (US rows with a metro or a state only)
--   purchasing_power   local currency units per international dollar of the country
--   degree_bits        the degree levels as bits, one for each level, the lowest first (0 = not stated)
--   season_bits        the seasons as bits, one for each season, in the order of the year (0 = not stated)
--   batch              the added file that it came with; 'collected' where it came with none
--   industry           that of the company; null where it is not known
--   country_region     the state or province with its country, as ISO 3166-2 writes it (US-CA)
--   country_inferred   whether the country is only implied by the currency
--   year_assumed       whether the year is only that of the day on which a list was read
--   place              the city with its state, province or country (Seattle, WA)
--   set_aside          why the row by itself enters no median, or null where it does
-- Units: one hour = 1/2,080 year = 12/2,080 month = 1/40 week unless the row states its hours; a lump sum becomes a rate
-- only where its weeks are stated.

create table report_rows as
with numbered as (
    select report_id, row_number() over (order by report_id)::integer as report_row from collected.pay_reports
),
stated as (
    select
        *,
        coalesce(pay_point, (pay_low + pay_high) / 2) as pay,
        coalesce(year, (select max(year) from exchange_rates)) as pay_year,
        case when duration_weeks_min = duration_weeks_max then duration_weeks_min end as weeks,
        hours_of(
            pay_period,
            coalesce(hours_per_week, hours_per_full_week()),
            case when duration_weeks_min = duration_weeks_max then duration_weeks_min end
        ) as pay_hours,
        degree_bits_of(degree_levels) as degree_bits,
        season_bits_of(season) as season_bits,
        coalesce(batch_id, 'collected') as batch
    from collected.pay_reports
    join numbered using (report_id)
),
states as (
    select country, region, min(area_code) as area_code from places where place_type = 'state' group by country, region
),
countries as (
    select country, min(currency) as currency from places where place_type = 'country' group by country
),
placed as (
    select
        s.*,
        city.latitude,
        city.longitude,
        city.metro_code,
        state.area_code as state_code,
        country.currency as country_currency,
        company.industry
    from stated s
    left join places city
        on city.place_type = 'city' and city.place_name = s.city and city.country = s.country
        and city.region is not distinct from s.region
    left join states state
        on state.region = s.region and state.country = s.country
    left join countries country
        on country.country = s.country
    left join companies company
        on company.company = s.company
),
priced as (
    select
        p.*,
        rate.usd_per_unit,
        rate.rate_year,
        power.value as purchasing_power,
        power.index_year as purchasing_power_year
    from with_parity('placed') p
    left join rates_by_year rate
        on rate.currency = p.currency and rate.year = p.pay_year
    left join parities_by_year power
        on power.index_name = 'purchasing_power' and power.area_code = p.country and power.year = p.pay_year
        and p.currency = p.country_currency
)
select
    p.* exclude (pay, pay_year, weeks),
    pay / pay_hours as pay_hour,
    pay_low / pay_hours as pay_hour_low,
    pay_high / pay_hours as pay_hour_high,
    pay_year,
    country || '-' || region as country_region,
    city || ', ' || coalesce(nullif(region, ''), country) as place,
    coalesce(list_contains(flags, 'country_inferred'), false) as country_inferred,
    coalesce(list_contains(flags, 'year_assumed'), false) as year_assumed,
    coalesce(pay_point is null and pay_low < pay_high, false) as is_range,
    coalesce(pay_point is null and pay_high > wide_range_ratio() * pay_low, false) as is_wide,
    case
        when not list_contains(values_for('evidence', 'figures'), evidence) then 'reference only'
        when list_contains(flags, 'implausible') then 'implausible figure'
        when pay_high = 0 then 'unpaid'
        when pay_period is null or currency is null then 'unit or currency not stated'
        when pay is null then 'only one end of a range'
        when pay_hours is null then 'lump sum without its weeks'
    end as set_aside
from priced p;
