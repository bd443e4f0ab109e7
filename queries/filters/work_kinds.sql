-- Kinds of work that match
-- One row is one kind of work that matching reports are of, with how many of them.
-- Steps: matching
-- Columns:
--   reports: reports of that kind

select work_kind::varchar as work_kind, count(distinct report) as reports
from matching
group by work_kind
order by reports desc, work_kind;
