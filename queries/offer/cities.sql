-- Cities of one name
-- One row is one city of that name that reports name, those of the company first, then most reports first.
-- $city: name of the city, in any case; such as Santa Clara
-- $company: canonical name of a company, null for none; such as NVIDIA
-- Processed: Counted over all reports.
-- Data: collected_reports, posting_lists
-- Columns:
--   city "city", text: name of the city
--   own_reports "of the company", reports: reports of the company there

select
    city,
    region,
    country::varchar as country,
    count(distinct report) as reports,
    count(distinct report) filter (company::varchar = $company::varchar) as own_reports
from pay_reports
where lower(city) = lower($city::varchar)
group by all
order by own_reports desc, reports desc, region, country;
