-- Projections by state
-- One row is one state with its newest projection of the occupation `$soc_code`, beside that of all occupations in the
-- state. Most openings first.
-- $soc_code: US SOC code of an occupation; such as 15-1252
-- Steps: projections
-- Data: projections_central
-- Columns:
--   group: FIPS code of the state
--   label "state": the state
--   url "source"

with newest as (
    from projections
    where country = 'US' and area_type = 'state'
    qualify base_year = max(base_year) over (partition by soc_code, area_code)
)
select
    n.area_code as "group", n.area_name as label, n.base_year, n.projection_year, n.employment_base, n.employment_projected,
    n.change_percent, everyone.change_percent as all_change_percent, n.annual_openings, s.title as source, s.url
from newest n
left join newest everyone
    on everyone.soc_code = '00-0000' and everyone.area_code = n.area_code and everyone.base_year = n.base_year
left join sources s on s.source_id = n.source_id
where n.soc_code = $soc_code
order by n.annual_openings desc nulls last, n.employment_base desc, label;
