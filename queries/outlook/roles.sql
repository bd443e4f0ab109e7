-- One row is one role that guides name as what comes after a machine learning internship, in their order: its official
-- occupation (`soc_code`, `occupation`; null where there is none), the `neighbours` that are nearest where there is none, by
-- code and by name (`nearest`), and the `role_family` of its interns.

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
