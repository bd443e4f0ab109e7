-- price_levels: one row is one price index value of an area and year, as collected.
-- parities_by_year: one row is one area and calendar year, with the index to use: the newest not after that year, else
-- the oldest of all; `index_year` says which. Regional price parity (all items, United States = 100) for states and
-- metros; purchasing power (local currency units per international dollar) for countries.
-- with_parity(relation): the rows of a relation (`country`, `metro_code`, `state_code`, `pay_year`) with the `parity` of their
-- metro, else of their state, and its year and area: in the United States only.

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
            order by i.year <= y.year desc, abs(i.year - y.year)
        ) as preference
    from indexes i, years y
)
select * exclude (preference)
from ranked
where preference = 1
order by index_name, area_type, area_code, year;

create macro with_parity(relation) as table
select
    r.*,
    coalesce(metro.value, state.value) as parity,
    coalesce(metro.index_year, state.index_year) as parity_year,
    coalesce(metro.area_name, state.area_name) as parity_area
from query_table(relation) r
left join parities_by_year metro
    on metro.index_name = 'regional_price_parity' and metro.area_type = 'metro'
    and metro.area_code = r.metro_code and metro.year = r.pay_year and r.country = 'US'
left join parities_by_year state
    on state.index_name = 'regional_price_parity' and state.area_type = 'state'
    and state.area_code = r.state_code and state.year = r.pay_year and r.country = 'US';
