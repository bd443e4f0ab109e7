-- One row: the pay of all matching offers, with what it rests on. Pay in the reader's unit and currency.
-- largest_source and largest_company hold the largest share of n; `posted_share` is the share posted by employers.

with counted as (
    select * from matching where pay is not null
),
sources_ranked as (
    select source_id, count(*) as n from counted group by all order by n desc, source_id limit 1
),
companies_ranked as (
    select company, count(*) as n from counted where company is not null group by all order by n desc, company limit 1
)
select
    p.* exclude ("group", points),
    (select count(*) from matching) as reports,
    (select count(distinct source_id) from counted) as sources,
    (select min(year) from counted) as oldest_year,
    (select avg((evidence = 'posted')::integer) from counted) as posted_share,
    s.source_id as largest_source,
    t.title as largest_source_title,
    s.n / p.n as largest_source_share,
    c.company as largest_company,
    c.n / p.n as largest_company_share
from pay_by('all') p
left join sources_ranked s on true
left join sources t using (source_id)
left join companies_ranked c on true;
