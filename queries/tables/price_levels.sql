-- price_levels: one row is one price index value of an area and year, as collected.
-- parities_by_year: one row is one area and calendar year, with the index to use: the newest not after that year, else
-- the newest of all; `index_year` says which. Regional price parity (all items, United States = 100) for states and
-- metros; purchasing power (local currency units per international dollar) for countries.

create table price_levels as
select * from collected.price_levels;

create table parities_by_year as
with indexes as (
    select index_name, area_type, area_code, area_name, year, value
    from price_levels
    where (index_name = 'regional_price_parity' and component = 'all items' and area_type in ('state', 'metro'))
        or (index_name = 'purchasing_power' and area_type = 'country')
    qualify row_number() over (partition by index_name, area_type, area_code, year order by release desc) = 1
),
years as (
    select unnest(range(1990, 2036))::integer as year
),
ranked as (
    select
        i.index_name,
        i.area_type,
        i.area_code,
        i.area_name,
        y.year,
        i.year as index_year,
        i.value,
        row_number() over (
            partition by i.index_name, i.area_type, i.area_code, y.year
            order by i.year <= y.year desc, i.year desc
        ) as preference
    from indexes i, years y
)
select * exclude (preference)
from ranked
where preference = 1
order by index_name, area_type, area_code, year;
