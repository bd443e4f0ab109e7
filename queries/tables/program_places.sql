-- place_spellings: one row is one place as a programme writes it, with one place that it means. As collected.
-- program_places: one row is one place that a programme names and can be looked for by: a city as reports name it
--   (Seattle, WA), the country that it lies in, or a wider area. A programme stands once under each of its places, and under each
--   wider area that a programme names (Europe) of which it names a country or a city.
-- area_countries: one row is one country (ISO 3166) of a wider area that programmes name, as the United Nations group countries
--   (M49). Europe, Middle East and Africa are Europe, Africa, Western Asia and Iran.

create table place_spellings as
select * from collected.place_spellings;

create table area_countries as
with continents as (
    select
        'Europe' as area,
        unnest(string_split(
            'AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL '
            || 'PT RO RS RU SE SI SJ SK SM UA VA', ' '
        )) as country
    union all
    select
        'Western Asia',
        unnest(string_split('AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE', ' '))
    union all
    select
        'other Asia',
        unnest(string_split(
            'AF BD BN BT CN HK ID IN IR JP KG KH KP KR KZ LA LK MM MN MO MV MY NP PH PK SG TH TJ TL TM TW UZ VN', ' '
        ))
    union all
    select
        'Africa',
        unnest(string_split(
            'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW '
            || 'SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW', ' '
        ))
    union all
    select
        'Americas',
        unnest(string_split(
            'AG AI AR AW BB BL BM BO BQ BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GT GY HN HT JM KN KY LC MF MQ MS MX NI PA '
            || 'PE PM PR PY SR SV SX TC TT US UY VC VE VG VI', ' '
        ))
),
areas as (
    select area, country from continents
    union all
    select 'Asia', country from continents where area in ('Western Asia', 'other Asia')
    union all
    select 'Europe, Middle East and Africa', country
    from continents
    where area in ('Europe', 'Africa', 'Western Asia') or country = 'IR'
)
select area, country
from areas
where area in (select place from place_spellings where country is null)
order by all;

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
join area_countries a on a.country = c."group";
