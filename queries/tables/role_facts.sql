-- role_facts: one row is one statement of one guide or posting on one aspect of the work of a machine learning intern. As
-- collected.

create table role_facts as
select * from collected.role_facts;
