-- Official wages of a metro
-- One row is one occupation whose official median is published for the metro `$metro`, in the newest year that it has there:
-- wages of employees, not reports. Highest median first.
-- $metro: CBSA code of a metro; such as 42660
-- Steps: converted, parities
-- Data: oews
-- Columns:
--   group "SOC": US SOC code
--   label "occupation": the occupation
--   area "metro area": the metro
--   adjusted: the median adjusted by the metro's price parity; empty = the metro has none

with newest as (
    select *
    from converted('pay_statistics', hours, $unit, $currency)
    where evidence = 'official' and group_kind = 'occupation' and work_kind = 'full_time' and country = 'US'
        and area_type = 'metro' and area_code = $metro::varchar and soc_code is not null and median * factor is not null
    qualify row_number() over (partition by soc_code order by year desc, statistic_id) = 1
)
select
    n.soc_code as "group", coalesce(o.occupation, n.group_name) as label, n.area_name as area, n.year,
    n.median * n.factor as paid, n.median * n.factor * 100 / parity.value as adjusted,
    coalesce(list_contains(n.top_coded, 'median'), false) as is_bound, n.jobs, parity.value as parity, parity.index_year,
    s.title as source, s.url
from newest n
left join (select soc_code, any_value(occupation order by occupation) as occupation from occupations group by soc_code) o
    on o.soc_code = n.soc_code
left join parities_by_year parity
    on parity.index_name = 'regional_price_parity' and parity.area_type = 'metro' and parity.area_code = n.area_code
    and parity.year = n.pay_year
left join sources s on s.source_id = n.source_id
order by paid desc, label;
