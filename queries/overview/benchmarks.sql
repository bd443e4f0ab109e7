-- What surveys publish of all interns
-- One row is the mean that a survey of the chosen country publishes of its interns as a whole, in the newest year that it has, or
-- of those in computer science by the same source and year; all interns first.
-- Steps: converted
-- Data: collected_statistics
-- Columns:
--   field: the field of study; empty = all interns
--   pay, pay_unadjusted: the published mean

with printed as (
    select s.*, group_kind = 'all' as of_all, mean * factor as pay
    from converted('pay_statistics', hours, $unit, $currency) s
    where evidence = 'survey' and work_kind = 'internship' and company is null and mean is not null and year is not null
        and country is not null and chosen(country, $country::varchar[]) and mean * factor is not null
),
newest as (
    select source_id, year
    from printed
    where of_all
    qualify row_number() over (order by year desc, source_id) = 1
)
select
    case when of_all then null else field end as field, p.year, p.pay, s.title, s.publisher, s.url
from printed p
join newest using (source_id, year)
left join sources s on s.source_id = p.source_id
where of_all or lower(field) = 'computer science'
order by of_all desc, p.pay;
