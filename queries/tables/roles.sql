-- roles: one row is one role that machine learning interns grow into, as guides name them: `position` in their order, the
-- `titles` (lower case) under which sources publish its pay, the `role_family` of the interns who lead to it, and `soc_code`,
-- its official occupation: the one that has the role among its titles, null where none has. `neighbours` are then the official
-- occupations nearest to it: our own reading, told as such. As collected, but for the occupation.

create table roles as
select r.*, min(o.soc_code) as soc_code
from collected.roles r
left join occupations o on list_has_any(r.titles, list_transform(o.titles, lambda title: lower(title)))
group by all;
