-- sources: one row is one source: title, publisher, address, date, kind, licence. As collected.

create table sources as
select * from collected.sources;
