-- Official wages by state or metro
-- One row is one state or metro of the United States (`$area_type`) with the official wages of the occupation `$soc_code` in
-- `$wage_year`: published percentiles of employees, not reports. Highest median first.
-- $soc_code: US SOC code of an occupation; such as 15-1252
-- $wage_year: a year; such as 2024
-- $area_type: state or metro; such as metro
-- Steps: converted, parities
-- Data: oews
-- Columns:
--   group: code of the area
--   label "area": name of the area
--   median: the median adjusted by the area's price parity where the reader's prices are regional, else as paid; empty =
--     unknown
--   p25, pay_unadjusted: 25th percentile as paid
--   p75, pay_unadjusted: 75th percentile as paid
--   parity "parity": price parity of the area
--   region: code of the state
--   latitude: degrees north of its middle
--   longitude: degrees east of its middle
--   url "source"

with reading as (
    select
        s.*,
        parity.value as parity,
        parity.index_year
    from converted('pay_statistics', hours, $unit, $currency) s
    left join parities_by_year parity
        on parity.index_name = 'regional_price_parity' and parity.area_type = s.area_type
        and parity.area_code = s.area_code and parity.year = s.pay_year
    where s.evidence = 'official' and s.group_kind = 'occupation' and s.work_kind = 'full_time' and s.country = 'US'
        and s.soc_code = $soc_code and s.year = $wage_year and s.area_type = $area_type
)
select
    r.area_code as "group", r.area_name as label, p.region, 'US' as country, p.latitude, p.longitude,
    r.median * r.factor * case $prices when 'regional' then 100 / r.parity else 1 end as median,
    r.median * r.factor as paid,
    r.median * r.factor * 100 / r.parity as adjusted,
    r.p25 * r.factor as p25, r.p75 * r.factor as p75,
    coalesce(list_contains(r.top_coded, 'median'), false) as is_bound,
    r.jobs, r.parity, r.index_year, sources.title as source, sources.url
from reading r
left join places p on p.place_type = r.area_type and p.area_code = r.area_code and p.country = 'US'
left join sources on sources.source_id = r.source_id
order by median desc nulls last, label;
