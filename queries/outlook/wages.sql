-- One row is one occupation of the United States with its official national wages in `$wage_year`: published percentiles of
-- employees, in the reader's unit and currency, not adjusted for prices; null is unknown. `top_coded` names the percentiles of
-- which the source says only that they are above its highest figure. `n` is the number of jobs. Highest median first.

select
    w.soc_code as "group", coalesce(o.occupation, w.group_name) as label, w.year, w.jobs as n, w.top_coded,
    w.p10 * factor as p10, w.p25 * factor as p25, w.median * factor as median, w.p75 * factor as p75, w.p90 * factor as p90,
    s.title as source, s.url
from converted('national_wages', hours, $unit, $currency) w
left join occupations o on o.soc_code = w.soc_code
left join sources s on s.source_id = w.source_id
where w.year = $wage_year
order by median desc nulls last, label;
