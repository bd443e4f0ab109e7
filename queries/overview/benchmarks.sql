-- What surveys publish of all interns
-- One row is the mean that a survey of the chosen country publishes of all its interns, in the newest year that it has, or that of
-- those in computer science by the same source and year; all interns first. Means of a region, or of some interns alone (voluntary
-- ones, those at large employers, a class of a university), stand for no country.
-- Steps: converted
-- Data: collected_statistics
-- Columns:
--   field: the field of study; empty = all interns
--   pay, pay_unadjusted: the published mean

with printed as (
    select s.*, mean * factor as pay
    from converted('pay_statistics', hours, $unit, $currency) s
    where evidence = 'survey' and work_kind = 'internship' and company is null and mean is not null and year is not null
        and area_type = 'country' and chosen(country, $country::varchar[]) and mean * factor is not null
),
newest as (
    from printed
    where group_kind = 'all' and regexp_matches(group_name, '\ball\b', 'i')
    qualify row_number() over (order by year desc, source_id, statistic_id) = 1
),
of_field as (
    select p.*
    from printed p
    semi join newest using (source_id, year)
    where lower(p.field) = 'computer science'
    qualify count(*) over () = 1
)
select shown.field, shown.year, shown.pay, s.title, s.publisher, s.url
from (select * replace (null as field), 1 as place from newest union all by name select *, 2 as place from of_field) shown
left join sources s on s.source_id = shown.source_id
order by shown.place;
