-- Growth, jobs and pay of occupations
-- One row is one occupation of the United States with its newest national projection, beside that of all occupations, and
-- its newest official median. Most growth first.
-- Steps: converted, projections
-- Data: employment_projections, oews
-- Columns:
--   group "SOC": US SOC code
--   label "occupation": the occupation
--   pay "pay", pay_unadjusted: the median published with the projection, of its base year
--   pay_hour "", pay_hour: newest official median for an hour
--   pay_year "median", pay_year: newest official median for a year
--   role_family: that of the interns who lead to it; empty where there is none
--   work "what they do", text: what its people do, in our own words, after "They"; empty where no source says it
--   work_from "what they do, as in", text: title of the source of that
--   work_url "source of what they do", link: address of the source of that
--   url "source"

with newest as (
    select *, base_year as pay_year, 'USD' as currency, 1 as usd_per_unit
    from projections
    where country = 'US' and area_type = 'country'
    qualify base_year = max(base_year) over ()
),
wages as (
    select soc_code, year, median * factor as hourly, top_coded, source_id
    from converted('national_wages', hours, 'hour', $currency)
    where median is not null
    qualify row_number() over (partition by soc_code order by year desc, statistic_id) = 1
),
medians as (
    select
        n.soc_code, coalesce(w.year, n.base_year) as pay_of,
        coalesce(w.hourly, n.median_pay_year_usd * n.factor) as hourly,
        n.median_pay_year_usd * n.factor as projection_hourly,
        coalesce(list_contains(w.top_coded, 'median'), false) as is_bound,
        coalesce(w.source_id, n.source_id) as pay_source_id
    from converted('newest', hours_per_year(), 'hour', $currency) n
    left join wages w using (soc_code)
)
select
    n.soc_code as "group", coalesce(o.occupation, n.occupation) as label, n.soc_code like '%0' as is_group,
    n.base_year, n.projection_year, n.employment_base, n.employment_projected, n.change_number, n.change_percent,
    everyone.change_percent as all_change_percent, n.annual_openings, growth_class(n.change_percent, n.base_year) as growth_class,
    n.entry_education, n.work_experience, n.on_the_job_training, o.role_family,
    m.projection_hourly * full_time_hours($unit) as pay,
    m.hourly * hours_per_year() as pay_year, m.hourly as pay_hour, m.pay_of, m.is_bound,
    s.title as source, s.url, paid.title as pay_source, paid.url as pay_url,
    o.work, told.title as work_from, told.url as work_url
from newest n
left join newest everyone on everyone.soc_code = '00-0000'
left join occupations o on o.soc_code = n.soc_code
left join medians m on m.soc_code = n.soc_code
left join sources s on s.source_id = n.source_id
left join sources paid on paid.source_id = m.pay_source_id
left join sources told on told.source_id = o.work_source
order by n.change_percent desc, label;
