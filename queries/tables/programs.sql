-- programs: one row is one named internship programme: weeks, start dates, degrees, places, perks. As collected.

create table programs as
select * from collected.programs;
