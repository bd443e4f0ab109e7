-- Choices of the filters among the matching reports
-- One row is one choice of one filter among the matching reports, with its number of reports. Long lists are cut to their
-- first `$most` choices; 'not_stated' is always kept.
-- $most: how many; such as 10
-- Steps: matching
-- Columns:
--   n "reports", reports: reports of that choice

with counted as (
    select
        case grouping(work_kind, role_family, country, country_region, place, company, year, evidence)
            when 127 then 'work_kind' when 191 then 'role_family' when 223 then 'country' when 239 then 'region'
            when 247 then 'city' when 251 then 'company' when 253 then 'year' when 254 then 'evidence'
        end as filter,
        coalesce(
            work_kind::varchar, role_family::varchar, country::varchar, country_region::varchar, place::varchar,
            company::varchar, year::varchar, evidence::varchar, 'not_stated'
        ) as choice,
        count(*) as n
    from matching
    group by grouping sets ((work_kind), (role_family), (country), (country_region), (place), (company), (year), (evidence))
    union all
    select 'degree', coalesce(degree_level, 'not_stated'), count(*)
    from matching_degrees
    group by degree_level
)
select *
from counted
qualify choice = 'not_stated' or row_number() over (partition by filter, choice = 'not_stated' order by n desc, choice) <= $most
order by filter, choice = 'not_stated', n desc, choice;
