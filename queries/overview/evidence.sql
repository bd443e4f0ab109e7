-- One row is one kind of evidence among the matching reports: `reports`, and `n` offers counted in the figures.

select evidence, count(*) as reports, count(pay) as n
from matching
group by evidence
order by n desc, reports desc, evidence;
