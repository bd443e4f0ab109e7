-- perk_groups: one row is one perk that a programme names, as collected, with the group that it stands in; the groups are
--   those that job boards sort benefits into, with housing and travel, and pay, as two more. As collected.

create table perk_groups as
select * from collected.perk_groups;
