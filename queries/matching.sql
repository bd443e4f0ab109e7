-- matching_any_place: one row is one posting, or one person's answer, that passes the filters, those of place aside (`in_chosen_place`: whether it passes these too), with
-- its `report` and the pay of that in the reader's unit and currency. pay is null where `set_aside` says why it enters no median; pay_as_paid is
-- the same pay without the adjustment for prices, and parity the price level of its place (United States = 100). Made once
-- for a view; `report_row` leads to the whole report. `stated_year` is its year, null where that is only the year of the day on
-- which a list was read.
-- matching: those of them that pass the filters of place too: what the questions read.
-- matching_places: one row is one row of matching under one of its places; at US average prices each place has its own pay.
-- matching_degrees: one row is one row of matching under one of its degree levels, or under null where it names none.
-- Parameters: the filters as one struct (a field null = no filter; its macros are made in filters.py), the pay period and the
-- currency to read in, which prices to adjust for (as_paid, regional, purchasing_power), and which end of a range to take
-- (middle, low, high).

create temp table matching_any_place as
with filtered as (
    from filtered_reports($filters)
),
passing as (
    select
        in_chosen_place,
        columns(lambda name: list_contains(
            filter_columns() || [
                'report_row', 'report', 'work_kind', 'company', 'role_family', 'degree_bits', 'country', 'country_region', 'place',
                'metro_code', 'latitude', 'longitude', 'year', 'year_assumed', 'evidence', 'source_id', 'is_range', 'is_wide',
                'set_aside', 'pay_hour', 'pay_hour_low', 'pay_hour_high', 'parity'
            ],
            name
        )),
        case $prices when 'regional' then 100 / parity when 'purchasing_power' then 1 / purchasing_power else 1 end
            as price_factor,
        case when $prices = 'purchasing_power' then full_time_hours($unit) else factor end as unit_factor,
        factor as paid_factor
    from converted('filtered', 1, $unit, $currency)
),
judged as (
    select
        * replace (
            case
                when set_aside is not null then set_aside
                when work_kind = 'phd_stipend' and $unit <> 'year' then 'a PhD stipend is by year'
                when price_factor is null then 'no price level of its place'
                when unit_factor is null then 'no exchange rate'
                else set_aside
            end as set_aside
        )
    from passing
)
select
    * exclude (pay_hour, pay_hour_low, pay_hour_high, year_assumed, price_factor, unit_factor, paid_factor),
    case when not year_assumed then year end as stated_year,
    case when set_aside is null then
        case $ends when 'low' then pay_hour_low when 'high' then pay_hour_high else pay_hour end
        * unit_factor * price_factor
    end as pay,
    pay_hour_low * unit_factor * price_factor as pay_low,
    pay_hour_high * unit_factor * price_factor as pay_high,
    case when set_aside is null then
        case $ends when 'low' then pay_hour_low when 'high' then pay_hour_high else pay_hour end * paid_factor
    end as pay_as_paid
from judged;

create temp view matching as
select * exclude (in_chosen_place) from matching_any_place where in_chosen_place;

create temp view matching_degrees as
select m.*, d.degree_level
from matching m
left join levels_of_bits d on d.bits = m.degree_bits;

create temp table matching_other_places as
with priced as (
    select m.*, o, case when $prices = 'regional' then m.parity / o.parity else 1 end as price_factor
    from matching m
    join other_places o using (report_row)
)
select
    * exclude (o, price_factor) replace (
        o.place as place, o.country_region as country_region, o.metro_code as metro_code, o.latitude as latitude,
        o.longitude as longitude, o.parity as parity, pay * price_factor as pay, pay_low * price_factor as pay_low,
        pay_high * price_factor as pay_high
    )
from priced;

create temp view matching_places as
from matching
union all by name
from matching_other_places;
