-- occupations: one row is one occupation with its SOC code and the titles that mean it. As collected.

create table occupations as
select * from collected.occupations;
