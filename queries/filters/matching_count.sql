-- One row: how many reports match the selection, and how many there are.

select (select count(*) from matching) as reports, (select count(*) from pay_reports) as all_reports;
