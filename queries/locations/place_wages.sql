-- Official wages where the reports are
-- One row is one of the cities `$places` with the official median of the occupation `$soc_code` in `$wage_year` in its
-- metro, where none is published in its state.
-- $places: list of cities with their states; such as ['Seattle, WA', 'Austin, TX']
-- $soc_code: US SOC code of an occupation; such as 15-1252
-- $wage_year: a year; such as 2024
-- Steps: converted, parities
-- Data: oews
-- Columns:
--   area: the metro or the state of the wages
--   adjusted: the median adjusted by the price parity of its area
--   parity: price parity of the place itself: of its metro, else of its state

with located as (
    select wanted.place, city.metro_code, state.area_code as state_code
    from (select unnest($places::varchar[]) as place) wanted
    left join places city
        on city.place_type = 'city' and city.country = 'US' and city.place_name || ', ' || city.region = wanted.place
    left join places state on state.place_type = 'state' and state.country = 'US' and state.region = city.region
),
areas as (
    select place, 'metro' as area_type, metro_code as area_code from located
    union all
    select place, 'state', state_code from located
),
parities as (
    select a.place, i.area_type, i.area_code, i.area_name, i.index_year, i.value
    from areas a
    join parities_by_year i
        on i.index_name = 'regional_price_parity' and i.year = $wage_year
        and i.area_type = a.area_type and i.area_code = a.area_code
),
wages as (
    select
        a.place, a.area_type, a.area_code, s.area_name, s.source_id,
        s.median * s.factor as paid,
        coalesce(list_contains(s.top_coded, 'median'), false) as is_bound
    from areas a
    join converted('pay_statistics', hours, $unit, $currency) s
        on s.area_type = a.area_type and s.area_code = a.area_code
    where s.evidence = 'official' and s.group_kind = 'occupation' and s.work_kind = 'full_time' and s.country = 'US'
        and s.soc_code = $soc_code and s.year = $wage_year
    qualify row_number() over (partition by a.place order by a.area_type) = 1
)
select
    l.place, w.area_name as area, w.paid, w.paid * 100 / own.value as adjusted, w.is_bound,
    parity.value as parity, parity.area_name as parity_area, parity.index_year, sources.title as source, sources.url
from located l
left join wages w on w.place = l.place
left join parities own on own.place = w.place and own.area_type = w.area_type and own.area_code = w.area_code
left join sources on sources.source_id = w.source_id
left join (
    from parities
    qualify row_number() over (partition by place order by area_type) = 1
) parity on parity.place = l.place
order by l.place;
