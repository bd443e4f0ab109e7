-- Roles after a machine learning internship
-- One row is one role that guides name as what comes after a machine learning internship, in their order.
-- Processed: The official occupation is the one that has the role among its titles; the nearest are our own reading.
-- Data: reference
-- Columns:
--   soc_code: code of its official occupation; empty where there is none
--   occupation "official occupation": its official occupation; empty where there is none
--   role_family "interns of the family": family of its interns

select
    r.role, r.soc_code, o.occupation, r.neighbours,
    (
        select string_agg(n.occupation, ', ' order by list_position(r.neighbours, n.soc_code))
        from occupations n
        where list_contains(r.neighbours, n.soc_code)
    ) as nearest,
    r.role_family
from roles r
left join occupations o using (soc_code)
order by r.position;
