-- Why reports enter no median
-- One row is one reason why matching reports enter no median, with its number of reports.
-- Steps: matching

select set_aside as reason, count(distinct report) as reports
from matching
where set_aside is not null
group by set_aside
order by reports desc, reason;
