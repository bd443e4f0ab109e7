-- companies: one row is one canonical company with its aliases. As collected.

create table companies as
select * from collected.companies;
