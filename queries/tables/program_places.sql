-- program_places: one row is one place that a programme names and can be looked for by: a city as reports name it
--   (Seattle, WA), the country that it lies in, or a wider area. A programme stands once under each of its places.

create table program_places as
with spellings as (
    select *
    from (
        values
            ('USA', null, 'United States'),
            ('United States (potentially Los Angeles, CA)', null, 'United States'),
            ('Bellevue, WA and others', 'Bellevue, WA', 'United States'),
            ('Berkeley, CA (Constellation) or remote', 'Berkeley, CA', 'United States'),
            ('Berkeley, CA (Constellation) or remote', 'Remote', null),
            ('Vancouver, Canada', 'Vancouver, BC', 'Canada'),
            ('Canada (about 70 universities)', null, 'Canada'),
            ('Hamburg, Germany', 'Hamburg, DE', 'Germany'),
            ('Berlin', 'Berlin, DE', 'Germany'),
            ('Munich', 'Munich, DE', 'Germany'),
            ('Zurich', 'Zurich, CH', 'Switzerland'),
            ('Zurich, Switzerland', 'Zurich, CH', 'Switzerland'),
            ('Geneva, Switzerland', 'Geneva, CH', 'Switzerland'),
            ('Paris', 'Paris, FR', 'France'),
            ('Grenoble', 'Grenoble, FR', 'France'),
            ('London', 'London, GB', 'United Kingdom'),
            ('Nairobi', 'Nairobi, KE', 'Kenya'),
            ('Accra', 'Accra, GH', 'Ghana'),
            ('Okinawa, Japan', 'Okinawa City, JP', 'Japan'),
            ('Europe', 'Europe', null),
            ('Asia', 'Asia', null),
            ('EMEA (not remote)', 'Europe, Middle East and Africa', null),
            ('global', 'Worldwide', null),
            ('worldwide Adobe offices', 'Worldwide', null),
            ('multiple locations', 'Several, not named', null),
            ('multiple (remote)', 'Remote', null),
            ('remote', 'Remote', null)
    ) as t (written, place, country)
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
from found;
