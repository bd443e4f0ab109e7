-- Reports behind a mark
-- One row is one row of the data behind a mark: the matching rows in the group `$value` of `$dimension` (all where `$value` is null;
-- 'not_stated' where they state none), each with what the pay of its report was made of, and its source. A row of several places
-- has the prices of the place that is asked for. Those that enter figures first, highest pay first, the postings of one report
-- together; at most `$most`, after the first `$skipped`.
-- $dimension: a filter with choices, metro or source; such as company
-- $value: a stable value, not_stated or null; such as Google
-- $most: how many, null for all; such as 10
-- $skipped: how many come before; such as 0
-- Steps: matching

with behind as (
    from matching where $value is null
    union all by name
    select * exclude (row_group, column_group)
    from under_groups('matching', 'matching_other_places', $dimension, null)
    where row_group = $value::varchar
    qualify row_number() over (partition by report_row, pay) = 1
)
from reports_told('behind', $currency, $most, $skipped);
