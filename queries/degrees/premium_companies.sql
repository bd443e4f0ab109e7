-- What a degree adds, company by company
-- One row is one company among the matching reports that pays both degree levels `$lower` and `$upper`: both ends, and the
-- premium, which weighs once. Highest premium first.
-- $lower: the lower end of a step, a degree level or a group of levels; such as bachelor
-- $upper: its upper end; such as phd
-- Steps: matching, pairs
-- Columns:
--   same_role, truth: whether all its pairs are of one role family
--   evidence: that of all its reports in pairs; empty where they differ

select
    company as "group", company as label, lower_pay, upper_pay, premium, pairs, lower_reports, upper_reports,
    oldest_year, newest_year, same_role, case when len(evidence) = 1 then evidence[1] end as evidence
from degree_premiums('matching', step_bits($lower), step_bits($upper))
order by premium desc, company;
