-- Price indexes
-- One row is one price index as one source gives it for one kind of area: how many areas, from which year to which, what the
-- values are relative to, and whether pay is adjusted with it.
-- Steps: parities
-- Data: price_parities, purchasing_power, big_mac
-- Columns:
--   areas+area_type "areas", text: how many areas of which kind

with adjusting as (
    select distinct index_name, area_type from parities_by_year
)
select
    p.index_name, p.component, p.area_type, count(distinct p.area_code) as areas, min(p.year) as from_year,
    max(p.year) as to_year, p.base, coalesce(s.title, p.source_id) as source, s.url,
    bool_or(a.index_name is not null and (p.component = 'all items' or p.index_name = 'purchasing_power')) as used
from price_levels p
left join adjusting a using (index_name, area_type)
left join sources s on s.source_id = p.source_id
group by p.index_name, p.component, p.area_type, p.base, source, s.url
order by used desc, p.index_name desc, p.area_type, p.component, from_year, source;
