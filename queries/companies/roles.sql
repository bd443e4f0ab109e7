-- Pay of role families
-- One row is one role family among the matching reports with its pay, those that name none under 'not_stated'. Most reports
-- first, 'not_stated' last.
-- Steps: matching, groups

with members as (
    select *, coalesce(role_family, 'not_stated') as "group" from matching
)
select s.*, together.correlations
from summarised('members') s
left join median_correlations('members') together on together."group" = s."group"
order by s."group" = 'not_stated', n desc, s."group";
