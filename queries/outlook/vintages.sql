-- Projections of an occupation, one by one
-- One row is one projection of the occupation `$soc_code` for the whole United States, beside that of all occupations in the
-- same edition. Each edition stands by itself. Newest first.
-- $soc_code: US SOC code of an occupation; such as 15-1252
-- Steps: projections
-- Data: employment_projections, projections_central
-- Columns:
--   url "source"

select
    p.base_year, p.projection_year, p.employment_base, p.employment_projected, p.change_percent,
    everyone.change_percent as all_change_percent, p.annual_openings, growth_class(p.change_percent, p.base_year) as growth_class,
    s.title as source, s.url
from projections p
left join projections everyone
    on everyone.soc_code = '00-0000' and everyone.area_type = 'country' and everyone.country = 'US'
    and everyone.base_year = p.base_year
left join sources s on s.source_id = p.source_id
where p.soc_code = $soc_code and p.area_type = 'country' and p.country = 'US'
order by p.base_year desc;
