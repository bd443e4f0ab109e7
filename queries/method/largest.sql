-- Largest source and company of each country
-- One row is one country with enough reports to be shown, and kind of work, whatever the filters: its counted reports, and
-- the shares of the source and of the company with most of them.
-- Processed: Counted over all reports that enter figures.
-- Data: collected_reports, posting_lists

with counted as (
    select work_kind, country, source_id, company, report from pay_reports where set_aside is null
),
by_source as (
    select work_kind, country, source_id, count(distinct report) as n
    from counted
    group by work_kind, country, source_id
    qualify row_number() over (partition by work_kind, country order by n desc, source_id) = 1
),
by_company as (
    select work_kind, country, company, count(distinct report) as n
    from counted
    where company is not null
    group by work_kind, country, company
    qualify row_number() over (partition by work_kind, country order by n desc, company) = 1
),
totals as (
    select work_kind, country, count(distinct report) as n from counted group by all
)
select
    t.work_kind, coalesce(p.place_name, 'Not stated') as country, t.n, coalesce(s.title, b.source_id) as largest_source,
    b.n / t.n as largest_source_share, c.company as largest_company, c.n / t.n as largest_company_share
from totals t
join by_source b on b.work_kind = t.work_kind and b.country is not distinct from t.country
left join by_company c on c.work_kind = t.work_kind and c.country is not distinct from t.country
left join sources s on s.source_id = b.source_id
left join places p on p.place_type = 'country' and p.country = t.country
where t.n >= country_reports()
order by t.n desc, country, t.work_kind;
