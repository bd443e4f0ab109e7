-- One row is one role family with the pay of its matching offers, as pay_by gives it.

from pay_by(role_family)
where "group" is not null
order by "group";
