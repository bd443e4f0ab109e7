-- Rates among the reports
-- One row is one rate among the matching reports: `n` of them with the same ends, degree levels and evidence. Highest first.
-- Steps: matching
-- Columns:
--   n: reports at that rate

select
    pay, coalesce(pay_low, pay) as pay_low, coalesce(pay_high, pay) as pay_high, evidence,
    degree_levels_of(degree_bits) as degree_levels,
    count(*) as n
from matching
where pay is not null
group by all
order by pay desc, pay_high desc, n desc, degree_levels, evidence;
