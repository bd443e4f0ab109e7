-- The highest posted pay
-- One row is one of the `$most` matching reports of named employers' own postings with the highest pay.
-- $most: how many; such as 10
-- Steps: matching
-- Columns:
--   pay_low: the low end of its range; `pay` where it states one figure
--   pay_high: the high end of its range; `pay` where it states one figure
--   postings: postings that the report is made of

select
    report, any_value(company)::varchar as company, any_value(industry) as industry, middle_of(pay) as pay,
    middle_of(coalesce(pay_low, pay)) as pay_low, middle_of(coalesce(pay_high, pay)) as pay_high, count(*) as postings
from matching
where pay is not null and company is not null and evidence in ('posted', 'employer_stated')
group by report
order by pay desc, postings desc, company, report
limit $most;
