-- other_places: its rows lead to those of `pay_reports` by `report_row`. What the tables were made of goes.

create or replace table other_places as
select
    r.report_row,
    o.* exclude (report_id) replace (
        o.place::place_name as place, o.country_region::country_region_name as country_region,
        o.metro_code::metro_code_name as metro_code
    )
from (from other_places union all by name from standing_places) o
join pay_reports r using (report_id)
order by r.report_row, place;

drop table if exists standing;
drop table standing_places;
drop view carried_rows;
drop table report_rows;
drop table reports;
