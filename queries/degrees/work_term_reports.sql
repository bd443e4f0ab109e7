-- Reports behind pay by work term
-- One row is one row of the data: a matching report that names the work term `$term` (any of them where null), with its source.
-- Those that enter figures first, highest pay first; at most `$most`. Columns as in reports/behind.
-- $term: number of a work term, or null; such as 1
-- $most: how many; such as 10
-- Steps: matching

with behind as (
    select m.*
    from matching m
    join pay_reports r using (report_row)
    where work_term_of(r.class_year) = coalesce($term::integer, work_term_of(r.class_year))
)
from reports_told('behind')
order by pay is null, pay desc, report_id
limit $most;
