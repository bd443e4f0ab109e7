-- Occupations and years with official wages
-- One row is one occupation, kind of area (state, metro) and year for which official wages of employees in the United States
-- are at hand.
-- Processed: Counted over the official statistics.
-- Data: oews

select s.soc_code, coalesce(any_value(o.occupation), any_value(s.group_name)) as occupation, s.area_type, s.year, count(*) as areas
from pay_statistics s
left join occupations o using (soc_code)
where s.evidence = 'official' and s.group_kind = 'occupation' and s.work_kind = 'full_time' and s.country = 'US'
    and s.area_type in ('state', 'metro') and s.soc_code is not null and s.year is not null
group by s.soc_code, s.area_type, s.year
order by occupation, s.soc_code, s.area_type, s.year desc;
