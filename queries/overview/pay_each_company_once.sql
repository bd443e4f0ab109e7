-- Pay with each company once
-- One row: the pay of the companies of the matching reports, each by the median of its own, so that a company with many postings
-- weighs no more than one with few; each report of an unnamed employer as a company of its own. The interval is of order
-- statistics over the companies. No row without pay.
-- Steps: matching, companies_once
-- Columns:
--   group: all
--   p10..p90: of the companies

with members as (
    select *, 'all' as "group" from matching
)
from summarised_once('members');
