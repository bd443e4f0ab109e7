-- One row is one rate among the matching offers: `n` of them with the same ends, degree levels and evidence. `pay` is what
-- the figures count of it, `pay_low` and `pay_high` its ends. Highest first, in the reader's unit and currency.

select
    pay, coalesce(pay_low, pay) as pay_low, coalesce(pay_high, pay) as pay_high, evidence,
    degree_levels_of(degree_bits) as degree_levels,
    count(*) as n
from matching
where pay is not null
group by all
order by pay desc, pay_high desc, n desc, degree_levels, evidence;
