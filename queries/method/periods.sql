-- Hours of the pay periods
-- One row is one pay period with the hours that it stands for: of a full week where the row does not state its own.
-- Processed: Read from the code; rows of reports counted over all of them.
-- Data: collected_reports, posting_lists
-- Columns:
--   hours "hours of work", text: hours that the period stands for; empty for a lump sum

select
    period,
    full_time_hours(period) as hours,
    (select count(*) from pay_reports where pay_period = period) as rows
from (select unnest(values_of('pay_period')) as period)
order by hours nulls last;
