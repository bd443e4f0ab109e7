-- One row is one country or state with the name that readers see: `choice` (US, US-CA) and `name`. A state's name that
-- another country shares carries its country.

with named as (
    select country as choice, place_name as name, country
    from places
    where place_type = 'country'
    union all
    select country || '-' || region, place_name, country
    from places
    where place_type = 'state'
)
select choice, case when count(*) over (partition by name) > 1 and choice <> country then name || ' (' || country || ')' else name end as name
from named
order by choice;
