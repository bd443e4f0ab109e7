-- outlook: one row is one projection of an occupation's employment in an area; jobs, per cent, US dollars a year. As collected.

create table outlook as
select * from collected.outlook;
