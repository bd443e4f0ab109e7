-- Countries whose pay can be modelled
-- One row is one country with so many reports of internships that enter a figure, of so many companies, with its currency. Most
-- reports first.
-- $reports: fewest reports; such as 100
-- $companies: fewest companies, each report of an unnamed employer as one; such as 30
-- Processed: Over all years; reports whose country is only implied are left out.
-- Data: collected_reports, posting_lists, reference
-- Columns:
--   country_name "country", text: name of the country
--   country_currency: the currency in use there

with counted as (
    select country, any_value(country_currency) as country_currency, count(distinct report) as reports,
        count(distinct employer_of(company, report)) as companies
    from pay_reports
    where work_kind = 'internship' and set_aside is null and not country_inferred and country is not null
    group by country
)
select c.country::varchar as country, p.place_name as country_name, c.country_currency, c.reports, c.companies
from counted c
left join places p on p.place_type = 'country' and p.country = c.country::varchar
where c.reports >= $reports::integer and c.companies >= $companies::integer
order by c.reports desc, country;
