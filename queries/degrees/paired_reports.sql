-- Reports behind what a degree adds
-- One row is one row of the data behind the premium of a degree, as in reports/behind: of a matching report that stands in a pair of
-- the levels `$lower` and `$upper` at the company `$company` (at all of them where null).
-- $lower: the lower end of a step, a degree level or a group of levels; such as bachelor
-- $upper: its upper end; such as phd
-- $company: canonical name of a company, or null; such as null
-- $most: how many, null for all; such as 10
-- $skipped: how many come before; such as 0
-- Steps: matching, pairs

with paired as (
    select distinct unnest(list_concat(lower_rows, upper_rows)) as report_row
    from degree_pairs('matching', step_bits($lower), step_bits($upper))
    where $company::varchar is null or company = $company::varchar
),
behind as (
    from matching semi join paired using (report_row)
)
from reports_told('behind', $currency, $most, $skipped);
