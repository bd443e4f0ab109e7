-- skills: one row is one mention of a skill by one source. As collected.

create table skills as
select * from collected.skills;
