-- education: one row is one share of an occupation's workers with a level of education, or one count of degrees awarded. As collected.

create table education as
select * from collected.education;
