-- The occupation that a role leads to
-- One row is the largest occupation of a family of roles in the United States, with its newest official median for a year and
-- its newest projection; none where no projection is of one.
-- $role: role family; such as software_engineering
-- Steps: projections
-- Data: employment_projections, oews
-- Columns:
--   group "SOC": US SOC code
--   label "occupation": the occupation
--   median "median", number .0: official median for a year, in US dollars
--   median_year "of", year: year of that median
--   url "source"

with codes as (
    select soc_code, occupation from occupations where role_family = $role::varchar
),
newest as (
    from projections
    where country = 'US' and area_type = 'country'
    qualify base_year = max(base_year) over ()
),
wages as (
    select soc_code, year, median * hours_per_year() / hours as median
    from national_wages
    where median is not null
    qualify row_number() over (partition by soc_code order by year desc, statistic_id) = 1
)
select
    n.soc_code as "group", c.occupation as label, w.median, w.year as median_year, n.base_year, n.projection_year,
    n.change_percent, s.title as source, s.url
from newest n
join codes c using (soc_code)
left join wages w using (soc_code)
left join sources s on s.source_id = n.source_id
where n.soc_code not like '%0'
order by n.employment_base desc nulls last, n.soc_code
limit 1;
