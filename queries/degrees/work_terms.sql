-- Pay by work term
-- One row is one work term of a co-op degree with the pay of the matching reports that name it, in the order of study. A report
-- that names none, or several, is in none.
-- Steps: matching, groups
-- Columns:
--   group: number of the work term

with named as (
    select m.*, work_term_of(r.class_year)::varchar as "group"
    from matching m
    join pay_reports r using (report_row)
    where work_term_of(r.class_year) is not null
)
from summarised('named')
order by "group"::integer;
