-- Reports by their numbers
-- One row is one row of the data that tells of one of the reports `$reports` among the matching ones, as in reports/behind.
-- $reports: list of numbers of reports; such as [1, 2]
-- $most: how many, null for all; such as 10
-- $skipped: how many come before; such as 0
-- Steps: matching

with behind as (
    from matching where list_contains($reports::integer[], report)
)
from reports_told('behind', $currency, $most, $skipped);
