-- Official wages of occupations
-- One row is one occupation of the United States with its official national wages in `$wage_year`: published percentiles of
-- employees; null is unknown. Highest median first.
-- $wage_year: a year; such as 2024
-- Steps: converted
-- Data: oews
-- Columns:
--   group "SOC": US SOC code
--   label "occupation": the occupation
--   n "jobs", jobs: number of jobs
--   p10, pay_unadjusted: 10th percentile
--   p25, pay_unadjusted: 25th percentile
--   median, pay_unadjusted: median
--   p75, pay_unadjusted: 75th percentile
--   p90, pay_unadjusted: 90th percentile
--   url "source"

select
    w.soc_code as "group", coalesce(o.occupation, w.group_name) as label, w.year, w.jobs as n, w.top_coded,
    w.p10 * factor as p10, w.p25 * factor as p25, w.median * factor as median, w.p75 * factor as p75, w.p90 * factor as p90,
    s.title as source, s.url
from converted('national_wages', hours, $unit, $currency) w
left join occupations o on o.soc_code = w.soc_code
left join sources s on s.source_id = w.source_id
where w.year = $wage_year
order by median desc nulls last, label;
