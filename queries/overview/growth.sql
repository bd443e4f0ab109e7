-- Growth of the field
-- One row is the newest national projection (United States) of the field that the reader looks at: of the chosen role
-- families the official occupation with most jobs, else of computer and mathematical occupations together.
-- Steps: projections
-- Data: employment_projections

with newest as (
    from projections
    where country = 'US' and area_type = 'country'
    qualify base_year = max(base_year) over ()
)
select
    p.soc_code, p.occupation, p.base_year, p.projection_year, p.change_percent,
    everyone.change_percent as all_change_percent
from newest p
left join newest everyone on everyone.soc_code = '00-0000'
left join occupations o on o.soc_code = p.soc_code
where p.soc_code = '15-0000' or list_contains($role_family::varchar[], o.role_family::varchar)
order by p.soc_code = '15-0000', p.employment_base desc
limit 1;
