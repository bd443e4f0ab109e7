-- places: one row is one city, metro, state or country with its coordinates and its codes. As collected.
-- place_groups: one row is one metro, state or country as charts group by it: `level`, its code `group`, its name (the first by
--   the alphabet where it has several), its country and its middle.
-- place_of: the group that a report belongs to at a level; a city stands for itself.

create table places as
select * from collected.places;

create table place_groups as
select
    case place_type when 'state' then 'region' else place_type end as level,
    case place_type when 'metro' then area_code when 'state' then country || '-' || region else country end as "group",
    place_name, country, latitude, longitude
from places
where place_type <> 'city'
qualify row_number() over (partition by level, "group" order by place_name) = 1;

create macro place_of(level, place, metro_code, country_region, country) as
    case level
        when 'city' then place::varchar when 'metro' then metro_code::varchar when 'region' then country_region::varchar
        when 'country' then country::varchar
    end;
