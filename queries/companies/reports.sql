-- Rates among the reports
-- One row is one rate among the matching reports: `n` of them with the same ends, evidence and degree levels (all that its postings name). Highest first.
-- Steps: matching
-- Columns:
--   n: reports at that rate
--   numbers "reports", texts: the numbers of these reports
--   group: the first of the ids of their rows

with counted as (
    select
        m.report, middle_of(m.pay) as pay, min(coalesce(m.pay_low, m.pay)) as pay_low,
        max(coalesce(m.pay_high, m.pay)) as pay_high, any_value(m.evidence) as evidence, bit_or(m.degree_bits) as degree_bits,
        min(r.set_id) as first_id
    from matching m
    join pay_reports r using (report_row)
    where m.pay is not null
    group by m.report
)
select
    pay, pay_low, pay_high, evidence, degree_levels_of(degree_bits) as degree_levels, count(*) as n,
    list(report order by report) as numbers, min(first_id) as "group"
from counted
group by pay, pay_low, pay_high, evidence, degree_bits
order by pay desc, pay_high desc, n desc, degree_levels, evidence;
