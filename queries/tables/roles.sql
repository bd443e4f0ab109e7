-- roles: one row is one role that machine learning interns grow into, as guides name them: `position` in their order, the
-- `titles` (lower case) under which sources publish its pay, the `role_family` of the interns who lead to it, and `soc_code`,
-- its official occupation: the one that has the role among its titles, null where none has. `neighbours` are then the official
-- occupations nearest to it: our own reading, told as such.

create table roles as
with named (position, role, titles, role_family, neighbours) as (
    values
        (1, 'Data scientist', ['data scientist'], 'data', []::varchar[]),
        (2, 'Machine learning engineer', ['machine learning engineer', 'ml engineer'], 'machine_learning', ['15-2051', '15-1252']),
        (3, 'AI researcher', ['ai researcher', 'artificial intelligence researcher'], 'research', ['15-1221']),
        (4, 'NLP engineer', ['nlp engineer', 'natural language processing engineer'], 'machine_learning', ['15-2051', '15-1252']),
        (5, 'Computer vision engineer', ['computer vision engineer'], 'machine_learning', ['15-2051', '15-1252'])
)
select n.*, min(o.soc_code) as soc_code
from named n
left join occupations o on list_has_any(n.titles, list_transform(o.titles, lambda title: lower(title)))
group by all;
