-- Where an offer is
-- One row is the place of an offer: its city with its metro, the price parity to use (of the metro, else of the state), its
-- country, and the area whose rents are its own. Unknowns are empty.
-- $city: name of the city, as the places have it; such as Austin
-- $region: state or province; such as TX
-- $country: ISO 3166 code of the country; such as US
-- $year: year of the offer; such as 2026
-- Steps: parities
-- Data: price_parities, fair_market_rents, reference
-- Columns:
--   metro "metro area", text: name of the metro that the city lies in
--   parity, index: regional price parity of the metro, else of the state
--   country_name "country", text: name of the country
--   country_currency: the currency in use there
--   hud_area_code "rent area code", text: code of the area whose rents are the city's own
--   hud_area_name "rent area", text: name of that area

with asked as (
    select $city::varchar as city, $region::varchar as region, $country::varchar as country, $year::integer as pay_year
),
located as (
    select a.*, city.metro_code, region.area_code as state_code
    from asked a
    left join places city
        on city.place_type = 'city' and city.place_name = a.city and city.country = a.country
        and city.region is not distinct from a.region
    left join places region
        on region.place_type = 'state' and region.region = a.region and region.country = a.country
)
select
    l.metro_code,
    (select min(place_name) from place_groups where level = 'metro' and "group" = l.metro_code) as metro,
    l.parity,
    l.parity_area,
    l.parity_year,
    country.place_name as country_name,
    country.currency as country_currency,
    hud.hud_area_code,
    hud.hud_area_name
from with_parity('located') l
left join places country
    on country.place_type = 'country' and country.country = l.country
left join hud_areas hud
    on hud.city = l.city and hud.region = l.region and hud.country = l.country
limit 1;
