-- Reports behind a comparison of degree levels
-- One row is one row of the data behind a row of degrees/comparisons, as in reports/behind: of a matching report under one end of the
-- step from `$lower` to `$upper`; for the comparison 'company' only of companies that pay both in one country and kind of work.
-- $lower: the lower end of a step, a degree level or a group of levels; such as bachelor
-- $upper: its upper end; such as phd
-- $comparison: company or raw; such as raw
-- $most: how many, null for all; such as 10
-- $skipped: how many come before; such as 0
-- Steps: matching, pairs

with reports as (
    select
        report_rows, company is not null and country is not null as is_named,
        bool_or(is_upper) over cell and not bool_and(is_upper) over cell as has_both
    from step_reports('matching', step_bits($lower), step_bits($upper))
    window cell as (partition by company, country, work_kind)
),
taken as (
    select unnest(report_rows) as report_row from reports where $comparison = 'raw' or (is_named and has_both)
),
behind as (
    from matching semi join taken using (report_row)
)
from reports_told('behind', $currency, $most, $skipped);
