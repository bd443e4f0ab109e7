-- Pay of industries
-- One row is one industry among the matching reports with its pay, those of no known industry under 'not_stated'. Most reports
-- first, 'not_stated' last. An industry under the fewest reports or companies for a median has no median: its reports stand as
-- points.
-- Steps: matching, groups

with members as (
    select *, coalesce(industry, 'not_stated') as "group" from matching
)
from summarised('members', least_companies := companies_for_place())
order by "group" = 'not_stated', n desc, "group";
