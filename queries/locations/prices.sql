-- What prices change
-- One row is one place by `$level` (as in locations/places) with enough reports for a median: the median as paid, and that of
-- the same reports adjusted for prices. To be asked through prices that adjust.
-- $level: city, metro, region (state or province) or country; such as city
-- Steps: matching, parities
-- Processed: Before in the reader's currency; after in it (regional) or in international dollars (purchasing power).
-- Columns:
--   label "place": name of the place
--   index_low..index_high "index", text: the values of the index among the reports

with located as (
    select *, place_of($level, place, metro_code, country_region, country) as "group"
    from matching
    where pay is not null and pay_as_paid is not null
)
select
    l."group", coalesce(any_value(named.place_name), l."group") as label, count(*) as n, count(distinct l.company) as companies,
    median(l.pay_as_paid) as before, median(l.pay) as after,
    case when count(distinct r.parity_area) = 1 then any_value(r.parity_area) end as index_area,
    min(case $prices when 'regional' then r.parity else r.purchasing_power end) as index_low,
    max(case $prices when 'regional' then r.parity else r.purchasing_power end) as index_high,
    min(case $prices when 'regional' then r.parity_year else r.purchasing_power_year end) as index_from,
    max(case $prices when 'regional' then r.parity_year else r.purchasing_power_year end) as index_to
from located l
join pay_reports r using (report_row)
left join place_groups named on named.level = $level and named."group" = l."group"
where l."group" is not null
group by l."group"
having count(*) >= reports_for_median() and count(distinct l.company) >= companies_for_place()
order by after desc, label;
