-- Reports behind pay by work term
-- One row is one row of the data, as in reports/behind: a matching report that names the work term `$term` (any where null).
-- $term: number of a work term, or null; such as 1
-- $most: how many, null for all; such as 10
-- $skipped: how many come before; such as 0
-- Steps: matching

with behind as (
    select m.*
    from matching m
    join pay_reports r using (report_row)
    where work_term_of(r.class_year) = coalesce($term::integer, work_term_of(r.class_year))
)
from reports_told('behind', $currency, $most, $skipped);
