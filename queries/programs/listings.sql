-- Listings that trackers showed
-- One row is one tracker: how many open listings of `$companies` (of every company where null) it showed, of how many
-- companies, when the newest of them was posted, and how many by season, country and degree level, most first. Trackers show
-- the same listings: their rows are never added up.
-- $companies: list of companies, or null; such as null
-- Processed: As counted by each tracker; 'not stated' where it names no season, country or degree level.
-- Data: documents
-- Columns:
--   publisher "tracker"
--   published "read": the day or edition that was read
--   listings, rows: open listings that it showed
--   newest "newest posted", date: day on which the newest of them was posted
--   by_season "by season", texts: listings by the season that they name
--   by_country "by country", texts: listings by country
--   by_degree "by degree level", texts: listings by the degree levels that they name

with shown as (
    select
        l.*,
        coalesce(nullif(array_to_string(l.season, ' or '), ''), 'not stated') as season_named,
        coalesce(c.place_name, l.country_text, 'not stated') as country_named,
        coalesce(l.degree_text, 'not stated') as degree_named
    from listings l
    left join place_groups c on c.level = 'country' and c."group" = l.country
    where $companies::varchar[] is null or list_contains($companies::varchar[], l.company)
),
named as (
    unpivot (select source_id, listings, season_named, country_named, degree_named from shown)
    on season_named, country_named, degree_named
    into name part value named
),
counted as (
    select source_id, part, named, sum(listings)::bigint as listings from named group by all
),
listed as (
    select
        source_id, part, list(named || ' ' || listings order by named = 'not stated', listings desc, named) as parts
    from counted
    group by all
)
select
    t.source_id, any_value(s.title) as title, any_value(s.publisher) as publisher, any_value(s.url) as url,
    any_value(s.published) as published, sum(t.listings)::bigint as listings,
    count(distinct coalesce(t.company, t.company_text)) as companies, max(t.newest_posted_on) as newest,
    (select parts from listed l where l.source_id = t.source_id and part = 'season_named') as by_season,
    (select parts from listed l where l.source_id = t.source_id and part = 'country_named') as by_country,
    (select parts from listed l where l.source_id = t.source_id and part = 'degree_named') as by_degree
from shown t
join sources s using (source_id)
group by t.source_id
order by listings desc, t.source_id;
