-- How pay is stated
-- One row is one pay period and currency in which pay of matching reports is stated, whether it is counted or not: how many of them
-- state it so, most first.
-- Steps: matching
-- Columns:
--   pay_period: the period that it is stated for
--   currency: the currency that it is stated in
--   reports: reports that state it so

select p.pay_period, p.currency, count(distinct m.report) as reports
from matching m
join pay_reports p using (report_row)
where p.pay_period is not null and p.currency is not null
group by all
order by reports desc, p.pay_period, p.currency;
