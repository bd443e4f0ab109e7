-- Marks of what was inferred or assumed
-- One row is one mark of something inferred or assumed, with the number of rows that carry it.
-- Processed: Counted over all rows of reports.
-- Data: collected_reports, posting_lists

select flag, count(*) as rows
from (select unnest(flags) as flag from pay_reports)
group by flag
order by rows desc, flag;
