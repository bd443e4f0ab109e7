-- Official wages of an occupation over the years
-- One row is one year of official national wages of the occupation `$soc_code`, or of an occupation of an earlier or joined
-- classification that holds it: one of the same title, one whose title is narrower ("Software Developers, Applications"), or
-- a hybrid whose note names the code. Codes are not one series. Oldest first within a code, the asked code last.
-- $soc_code: US SOC code of an occupation; such as 15-1252
-- Steps: converted
-- Data: oews
-- Columns:
--   group "SOC": code that the wages were published under
--   label "occupation": title that they were published under
--   n "jobs", jobs: number of jobs
--   p10, pay_unadjusted: 10th percentile
--   p25, pay_unadjusted: 25th percentile
--   median, pay_unadjusted: median
--   p75, pay_unadjusted: 75th percentile
--   p90, pay_unadjusted: 90th percentile
--   url "source"

with asked as (
    select soc_code, occupation from occupations where soc_code = $soc_code
),
related as (
    select o.soc_code, o.occupation
    from occupations o, asked a
    where o.soc_code = a.soc_code
        or o.occupation = a.occupation
        or starts_with(o.occupation, a.occupation || ', ')
        or (starts_with(o.note, 'hybrid') and contains(o.note, a.soc_code))
)
select
    w.soc_code as "group", r.occupation as label, w.year, w.jobs as n, w.top_coded,
    w.p10 * factor as p10, w.p25 * factor as p25, w.median * factor as median, w.p75 * factor as p75, w.p90 * factor as p90,
    s.title as source, s.url
from converted('national_wages', hours, $unit, $currency) w
join related r on r.soc_code = w.soc_code
left join sources s on s.source_id = w.source_id
order by w.soc_code = $soc_code, "group", w.year;
