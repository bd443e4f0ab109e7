-- Sources and the rows they gave
-- One row is one source whose words hold `$search`, with the number of rows that it gave to each table. Ordered by the
-- column `$sort` (unknown last), then by id; `$most` rows after the first `$skipped` (all where null).
-- $search: words that a row has to hold, empty for all; such as ''
-- $sort: a column of the answer; such as rows
-- $descending: true or false; such as true
-- $most: how many; such as 10
-- $skipped: how many before; such as 0
-- Steps: matching, search
-- Data: all
-- Collected: sources
-- Columns:
--   url "source link"
--   seen_via "seen via"
--   source_id "id"
--   rows: rows that it gave to all tables together
--   reports, rows: rows that it gave to the reports
--   statistics, rows: rows that it gave to the published statistics
--   outlook "outlook", rows: rows that it gave to the outlook
--   education "education", rows: rows that it gave to education
--   programs, rows: rows that it gave to the programmes
--   listings "listings", rows: rows that it gave to the listings
--   skills "skills", rows: rows that it gave to the skills
--   software "software", rows: rows that it gave to the software of occupations
--   role_facts "role facts", rows: rows that it gave to the facts on roles
--   price_levels "price levels", rows: rows that it gave to the price levels
--   living_costs "costs of living", rows: rows that it gave to the costs of living
--   hud_areas "rent areas", rows: rows that it gave to the rent areas
--   exchange_rates "exchange rates", rows: rows that it gave to the exchange rates
--   places "places", rows: rows that it gave to the places

with given as (
    select source_id, 'reports' as part from pay_reports
    union all
    select source_id, 'statistics' from pay_statistics
    union all
    select source_id, 'outlook' from outlook
    union all
    select source_id, 'education' from education
    union all
    select source_id, 'programs' from programs
    union all
    select source_id, 'listings' from listings
    union all
    select source_id, 'skills' from skills
    union all
    select source_id, 'software' from software
    union all
    select source_id, 'role_facts' from role_facts
    union all
    select source_id, 'price_levels' from price_levels
    union all
    select source_id, 'living_costs' from living_costs
    union all
    select source_id, 'hud_areas' from hud_areas
    union all
    select source_id, 'exchange_rates' from exchange_rates
    union all
    select source_id, 'places' from places
),
counted as (
    select
        source_id,
        count(*) as rows,
        count(*) filter (part = 'reports') as reports,
        count(*) filter (part = 'statistics') as statistics,
        count(*) filter (part = 'outlook') as outlook,
        count(*) filter (part = 'education') as education,
        count(*) filter (part = 'programs') as programs,
        count(*) filter (part = 'listings') as listings,
        count(*) filter (part = 'skills') as skills,
        count(*) filter (part = 'software') as software,
        count(*) filter (part = 'role_facts') as role_facts,
        count(*) filter (part = 'price_levels') as price_levels,
        count(*) filter (part = 'living_costs') as living_costs,
        count(*) filter (part = 'hud_areas') as hud_areas,
        count(*) filter (part = 'exchange_rates') as exchange_rates,
        count(*) filter (part = 'places') as places
    from given
    group by source_id
),
matched as (
    select source_id, count(*) as matching_reports from matching group by source_id
),
found as (
    select
        s.* exclude (batch_id),
        coalesce(m.matching_reports, 0) as matching_reports,
        coalesce(columns(c.* exclude (source_id)), 0)
    from sources s
    left join counted c using (source_id)
    left join matched m using (source_id)
    where says(row_words(s), $search)
)
from found
order by
    case when not $descending::boolean then columns(lambda name: name = $sort) end nulls last,
    case when $descending::boolean then columns(lambda name: name = $sort) end desc nulls last,
    source_id
limit $most::bigint
offset $skipped::bigint;
