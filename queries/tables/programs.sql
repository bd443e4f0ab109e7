-- programs: one row is one named internship programme as one source states it: weeks, start dates, degrees, places, perks. As
--   collected. A row with `same_as` tells of a programme that another row stands for.
-- listings: one row is one count of open listings of a company, season, country and degree by one tracker. As collected.

create table programs as
select * from collected.programs;

create table listings as
select * from collected.listings;
