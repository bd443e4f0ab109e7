-- software: one row is one piece of software that an official survey marks for an occupation. As collected.

create table software as
select * from collected.software;
