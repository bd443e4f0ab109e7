-- Pay of interns by role family
-- One row is one role family with the pay of its matching reports.
-- Steps: matching, groups

from pay_by(role_family)
where "group" is not null
order by "group";
