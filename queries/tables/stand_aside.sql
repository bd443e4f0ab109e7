-- The rows of a version that is changed stand aside: standing, standing_places (as in `names.sql`).

alter table pay_reports rename to standing;

create table standing_places as
select r.report_id, o.* exclude (report_row) from other_places o join standing r using (report_row);
