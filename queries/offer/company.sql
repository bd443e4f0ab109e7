-- A company by its name
-- One row is the company of that name, with its industry where a source states it; none where neither the list of companies
-- nor a report has it.
-- $company: canonical name of a company; such as NVIDIA
-- Processed: Counted over all reports.
-- Data: collected_reports, posting_lists, reference
-- Columns:
--   industry: the industry of the company; empty = not known

with named as (
    select company, industry from companies where company = $company::varchar
    union all
    select distinct company::varchar, null from pay_reports where company::varchar = $company::varchar
)
select
    max(company) as company,
    max(industry) as industry,
    (select count(distinct report) from pay_reports where company::varchar = $company::varchar) as reports
from named
having count(*) > 0;
