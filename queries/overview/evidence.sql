-- Evidence of the reports
-- One row is one kind of evidence among the matching reports.
-- Steps: matching

select evidence, count(*) as reports, count(pay) as n
from matching
group by evidence
order by n desc, reports desc, evidence;
