-- pay_reports: the standing rows and those that were made again, with the numbers that they have where all are made at once:
-- rows are numbered in the order of their ids, reports in that of the rows by whose ids they are numbered.
-- What stands is in order already: a new row comes after the last row of before whose id is before its own. So numbers are
-- sorted, and ids only as far as new ones lie among them.
-- new_numbers(relation): the list of the new numbers by the old (`before`), in the order of `place` and `next`.

create temp macro new_numbers(relation) as (
    with numbered as (
        select before, row_number() over (order by place, next)::integer as number from query_table(relation)
    )
    select list(number order by before)
    from range(1, (select max(before) from numbered) + 1) every(before)
    left join numbered using (before)
);

create temp view rows_before as
select report_id, report_row from standing
union all
select report_id, report_row from made_again;

create temp table new_places as
with new as (
    select report_id from pay_reports anti join made_again using (report_id)
),
beside as (
    from rows_before
    where report_id between
        coalesce((select max(report_id) from rows_before where report_id < (select min(report_id) from new)), '')
        and (select max(report_id) from new)
)
select n.report_id, coalesce(b.report_row, 0) as place
from new n
asof left join beside b on n.report_id > b.report_id
union all
select report_id, report_row from made_again;

create temp table last_before as
select coalesce(max(report_row), 0) as report_row, coalesce(max(report), 0) as report
from (select report_row, report from standing union all select report_row, report from made_again);

create temp table row_numbers as
with places as (
    select report_row as before, report_row as place, 0 as next from standing
    union all
    select l.report_row + r.report_row, n.place, r.report_row
    from pay_reports r
    join new_places n using (report_id), last_before l
)
select new_numbers('places') as numbers;

insert into standing by name
select r.* replace (l.report_row + r.report_row as report_row, l.report + r.report as report)
from pay_reports r, last_before l;
drop table pay_reports;
alter table standing rename to pay_reports;

create temp table report_numbers as
with places as (
    select report as before, numbers[report_row] as place, 0 as next
    from pay_reports, row_numbers
    where report_id = set_id
)
select new_numbers('places') as numbers;

update pay_reports
set report_row = r.numbers[report_row], report = s.numbers[report]
from row_numbers r, report_numbers s;
