-- place_spellings: one row is one place as a programme writes it, with one place that it means. As collected.
-- program_places: one row is one place that a programme names and can be looked for by: a city as reports name it
--   (Seattle, WA), the country that it lies in, or a wider area. A programme stands once under each of its places, and under each
--   wider area that a programme names (Europe) of which it names a country or a city.
-- Reads area_countries, which is of the vocabulary.

create table place_spellings as
select * from collected.place_spellings;

create table program_places as
with spellings as (
    select s.written, s.place, c.place_name as country
    from place_spellings s
    left join place_groups c on c.level = 'country' and c."group" = s.country
),
named as (
    select program_id, unnest(locations) as written from programs
    union
    select program_id, 'remote' from programs where work_mode = 'remote'
),
found as (
    select n.program_id, s.place, s.country
    from named n
    join spellings s using (written)
    union all
    select n.program_id, n.written, country.place_name
    from named n
    join places state
        on state.place_type = 'state' and state.country = 'US'
        and regexp_extract(n.written, '^[^,]+, ([A-Z]{2})$', 1) = state.region
    join place_groups country on country.level = 'country' and country."group" = state.country
    union all
    select n.program_id, null, c.place_name
    from named n
    join places c on c.place_type = 'country' and c.place_name = n.written
)
select distinct program_id, unnest(list_filter([place, country], lambda name: name is not null)) as place
from found
union
select f.program_id, a.area
from found f
join place_groups c on c.level = 'country' and c.place_name = f.country
join area_countries a on a.country = c."group"
where a.area in (select place from place_spellings where country is null);
