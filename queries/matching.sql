-- One row is one report that passes the filters, with its pay in the reader's unit and currency.
-- pay is null where `set_aside` says why the row enters no median. Made once for a view; its questions read it.
-- Parameters: one list of choices a filter (null = no filter), the pay period and the currency to read in, which
-- prices to adjust for (as_paid, regional, purchasing_power), and which end of a range to take (middle, low, high).

create temp table matching as
with passing as (
    select *
    from pay_reports
    where chosen(work_kind, $work_kind::varchar[])
        and chosen(role_family, $role_family::varchar[])
        and degrees_chosen(degree_bits, $degree::varchar[])
        and chosen(country, $country::varchar[])
        and chosen(country_region, $region::varchar[])
        and chosen(place, $city::varchar[])
        and chosen(company, $company::varchar[])
        and chosen(year, $year::varchar[])
        and chosen(evidence, $evidence::varchar[])
        and ($inferred::boolean or not country_inferred)
),
reading as (
    select
        p.*,
        case $prices
            when 'regional' then 100 / p.parity
            when 'purchasing_power' then 1 / p.purchasing_power
            else 1
        end as price_factor,
        case
            when $prices = 'purchasing_power' or p.currency = $currency then 1
            else p.usd_per_unit / shown.usd_per_unit
        end as money_factor,
        hours_of($unit, hours_per_full_week(), null) as unit_hours
    from passing p
    left join rates_by_year shown on shown.currency = $currency and shown.year = p.pay_year
),
judged as (
    select
        * exclude (set_aside),
        coalesce(
            set_aside,
            case
                when work_kind = 'phd_stipend' and $unit <> 'year' then 'a PhD stipend is by year'
                when price_factor is null then 'no price level of its place'
                when money_factor is null then 'no exchange rate'
            end
        ) as set_aside
    from reading
)
select
    report_id, company, role_family, degree_bits, country, country_region, city, place, latitude, longitude, year, evidence, source_id,
    work_kind, is_range, is_wide, country_inferred, set_aside, metro_code, parity_area, parity_year,
    case when set_aside is null then
        case $ends when 'low' then pay_hour_low when 'high' then pay_hour_high else pay_hour end
        * unit_hours * money_factor * price_factor
    end as pay,
    pay_hour_low * unit_hours * money_factor * price_factor as pay_low,
    pay_hour_high * unit_hours * money_factor * price_factor as pay_high,
    pay_hour * unit_hours * money_factor as pay_as_paid
from judged;
