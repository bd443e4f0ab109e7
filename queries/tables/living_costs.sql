-- living_costs: one row is one cost of living of an area and year: a rent, food, or a tax constant. As collected.
-- hud_areas: one row is one city with the area by which rents are set there. As collected.

create table living_costs as
select * from collected.living_costs;

create table hud_areas as
select * from collected.hud_areas;
