-- Companies whose pay is in the data
-- One row is one company whose pay is in the data, whatever the filters. Most reports first.
-- $search: part of a company's name or of another name of it, in any case, empty for all; such as goog
-- Steps: search
-- Processed: Counted over all reports and statistics.
-- Data: collected_reports, posting_lists, collected_statistics, h1b_filings
-- Columns:
--   published "published", statistics: figures published for its interns as a whole

with held as (
    select company, 'reports' as kind from (select distinct company, report from pay_reports)
    union all
    select company, 'filed' from pay_statistics where evidence = 'official' and work_kind = 'full_time'
    union all
    select company, 'published' from pay_statistics where evidence = 'aggregator' and work_kind = 'internship'
)
select
    company,
    count(*) filter (kind = 'reports') as reports,
    count(*) filter (kind = 'filed') as filed,
    count(*) filter (kind = 'published') as published
from held
left join companies using (company)
where company is not null and goes_by(company, aliases, $search)
group by company
order by reports desc, filed desc, published desc, company;
