-- One row: what the figures of the overview rest on: `reports` that match, `sources`, `oldest_year`, `posted_share` of the
-- offers posted by employers, and the source and the company with the largest share of the offers.

with counted as (
    select company, source_id, year, evidence from matching where pay is not null
),
largest_source as (
    select source_id, count(*) as n from counted group by source_id order by n desc, source_id limit 1
),
largest_company as (
    select company, count(*) as n from counted where company is not null group by company order by n desc, company limit 1
),
totals as (
    select count(*) as n, count(distinct source_id) as sources, min(year) as oldest_year,
        avg((evidence = 'posted')::integer) as posted_share
    from counted
)
select
    (select count(*) from matching) as reports,
    totals.sources,
    totals.oldest_year,
    totals.posted_share,
    s.source_id as largest_source,
    sources.title as largest_source_title,
    s.n / totals.n as largest_source_share,
    c.company as largest_company,
    c.n / totals.n as largest_company_share
from totals
left join largest_source s on true
left join sources on sources.source_id = s.source_id
left join largest_company c on true;
