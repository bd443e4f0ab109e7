-- other_places: one row is one place of a collected row of pay beside its first, in the same country: a posting of several
-- cities counts under each. `report_row` leads to the row; the other columns are those of a place in `pay_reports`. Only cities
-- that `places` knows: of another its country cannot be told.

create table other_places as
with named as (
    select report_id, country, pay_year, unnest(other_places) as place from report_rows
),
cities as (
    select
        c.city, c.country, c.region, c.latitude, c.longitude, c.metro_code, s.area_code as state_code,
        c.city || ', ' || coalesce(nullif(c.region, ''), c.country) as place
    from (select place_name as city, * from places where place_type = 'city') c
    left join places s on s.place_type = 'state' and s.region = c.region and s.country = c.country
),
located as (
    select distinct on (n.report_id, n.place)
        n.report_id, n.country, n.pay_year, n.place, c.country || '-' || c.region as country_region, c.latitude, c.longitude,
        c.metro_code, c.state_code
    from named n
    join cities c on c.place = n.place and c.country = n.country
    order by c.state_code
)
select report_id, place, country_region, latitude, longitude, metro_code, parity, parity_year, parity_area
from with_parity('located');
