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
    from matching_places
    where pay is not null and pay_as_paid is not null
),
members as (
    select
        l."group", report, any_value(l.company) as company, middle_of(pay_as_paid) as before,
        middle_of(l.pay) as after, bool_or(l.is_wide) as is_wide,
        any_value(coalesce(o.parity_area, r.parity_area)) as parity_area,
        min(case $prices when 'regional' then l.parity else r.purchasing_power end) as index_low,
        max(case $prices when 'regional' then l.parity else r.purchasing_power end) as index_high,
        min(case $prices when 'regional' then coalesce(o.parity_year, r.parity_year) else r.purchasing_power_year end)
            as index_from,
        max(case $prices when 'regional' then coalesce(o.parity_year, r.parity_year) else r.purchasing_power_year end)
            as index_to,
        count(distinct coalesce(o.parity_area, r.parity_area)) as areas
    from located l
    join pay_reports r using (report_row, report)
    left join other_places o on o.report_row = l.report_row and o.place = l.place
    where l."group" is not null
    group by l."group", report
)
select
    m."group", coalesce(any_value(named.place_name), m."group") as label, count(*) as n,
    count(distinct m.company) as companies, median(before) as before, median(after) as after,
    case when max(areas) <= 1 and count(distinct parity_area) = 1 then any_value(parity_area) end as index_area,
    min(index_low) as index_low, max(index_high) as index_high, min(index_from) as index_from, max(index_to) as index_to
from members m
left join place_groups named on named.level = $level and named."group" = m."group"
group by m."group"
having count(*) >= reports_for_median() and count(distinct m.company) >= companies_for_place()
    and avg(is_wide::integer) <= most_wide()
order by after desc, label;
