-- One row is one mark of something inferred or assumed, with the number of reports that carry it.

select flag, count(*) as reports
from (select unnest(flags) as flag from pay_reports)
group by flag
order by reports desc, flag;
