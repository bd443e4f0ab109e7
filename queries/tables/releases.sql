-- releases: one row is one release that rows come from: what of it is held, when it was published, and when the next is due.
-- As collected.

create table releases as
select * from collected.releases;
