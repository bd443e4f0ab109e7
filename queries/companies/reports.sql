-- Rates among the reports
-- One row is one rate among the matching reports: `n` of them with the same ends, evidence and degree levels (all that its postings name). Highest first.
-- Steps: matching
-- Columns:
--   n: reports at that rate

with counted as (
    select
        report, any_value(pay) as pay, any_value(coalesce(pay_low, pay)) as pay_low, any_value(coalesce(pay_high, pay)) as pay_high,
        any_value(evidence) as evidence, bit_or(degree_bits) as degree_bits
    from matching
    where pay is not null
    group by report
)
select
    pay, pay_low, pay_high, evidence, degree_levels_of(degree_bits) as degree_levels, count(*) as n
from counted
group by all
order by pay desc, pay_high desc, n desc, degree_levels, evidence;
