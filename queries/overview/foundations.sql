-- What the figures rest on
-- One row: what the figures of a page rest on: reports, their sources, and the source and the company with the largest share
-- of them (the first by the alphabet among equals).
-- Steps: matching

with counted as (
    select
        grouping_id(source_id, company) as level,
        source_id::varchar as source_id,
        company::varchar as company,
        count(distinct report) as n,
        count(distinct report) filter (evidence = 'posted') as posted,
        min(year) as oldest_year
    from matching
    where pay is not null
    group by grouping sets ((), (source_id), (company))
),
totals as (
    select
        coalesce(sum(n) filter (level = 3), 0)::bigint as counted,
        count(*) filter (level = 1) as sources,
        min(oldest_year) as oldest_year,
        sum(posted) filter (level = 3) / sum(n) filter (level = 3) as posted_share,
        min({'fewer': -n, 'name': source_id}) filter (level = 1) as source,
        min({'fewer': -n, 'name': company}) filter (level = 2 and company is not null) as company
    from counted
)
select
    counted, totals.sources, oldest_year, posted_share,
    source.name as largest_source, s.title as largest_source_title, -source.fewer / counted as largest_source_share,
    company.name as largest_company, -company.fewer / counted as largest_company_share
from totals
left join sources s on s.source_id = source.name;
