-- Bounds of the median with each company once
-- One row says of the companies of the matching reports between which figures their median lies, wherever in its ranges each
-- of them pays: each company counts once, by the median of its low ends and by that of its high ends, and so does each report of
-- an unnamed employer.
-- Steps: matching, companies_once
-- Columns:
--   ranges_share: share of the reports that are ranges, on average over the companies

with everyone as (
    select *, 0 as "group" from matching
),
bounds as (
    from bounds_once('everyone')
)
select coalesce(n, 0) as n, * exclude ("group", n, no_median, always)
from (select true as always)
left join bounds on true;
