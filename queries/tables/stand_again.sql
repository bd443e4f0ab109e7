-- pay_reports: the standing rows and those that were made again, with the numbers that they have where all are made at once.

insert into standing by name from pay_reports;
drop table pay_reports;
alter table standing rename to pay_reports;

-- In the order of the rows: an update from rows of any other order costs fifty times as much.
create temp table numbered as
select
    rowid as row_id,
    row_number() over (order by report_id)::integer as report_row,
    dense_rank() over (order by set_id)::integer as report
from pay_reports
order by row_id;

update pay_reports
set report_row = numbered.report_row, report = numbered.report
from numbered
where numbered.row_id = pay_reports.rowid
    and (numbered.report_row <> pay_reports.report_row or numbered.report <> pay_reports.report);
