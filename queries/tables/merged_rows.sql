-- pay_reports: the rows that a cluster has merged, numbered as where all are made on one machine.

insert into pay_reports by name
select
    * exclude (located_places),
    row_number() over (order by report_id)::integer as report_row,
    dense_rank() over (order by set_id)::integer as report
from merged
order by country, work_kind, year, report_id;
