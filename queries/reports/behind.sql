-- Reports behind a mark
-- One row is one row of the data behind a mark: the matching rows whose `$dimension` is `$value` (all where `$value` is null;
-- 'not_stated' where they state none), with their source. Those that enter figures first, highest pay first; at most `$most`.
-- $dimension: a filter with choices, metro or source; such as company
-- $value: a stable value, not_stated or null; such as Google
-- $most: how many; such as 10
-- Steps: matching

with behind as (
    from matching where $value is null
    union all
    from reports_of('matching', $dimension, $value::varchar)
)
from reports_told('behind')
order by pay is null, pay desc, report_id
limit $most;
