-- Evidence of the reports
-- One row is one kind of evidence among the matching reports.
-- Steps: matching

select evidence, count(distinct report) as reports, count(distinct report) filter (pay is not null) as n
from matching
group by evidence
order by n desc, reports desc, evidence;
