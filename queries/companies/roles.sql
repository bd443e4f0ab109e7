-- Pay of role families
-- One row is one role family among the matching reports with its pay, those that name none under 'not_stated'. Most reports
-- first, 'not_stated' last.
-- Steps: matching, groups

with members as (
    select *, coalesce(role_family, 'not_stated') as "group" from matching
)
from summarised('members', correlated := true)
order by "group" = 'not_stated', n desc, "group";
