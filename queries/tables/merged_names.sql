-- standing, standing_places: of rows that a cluster has merged (`queries/merged.py`) the names that they hold, and their other
-- places, as `names.sql` and `row_places.sql` read them.

create table standing as
select distinct work_kind, company, role_family, country, country_region, place, metro_code, evidence, source_id, batch from merged;

create table standing_places as
select unnest(located_places, recursive := true) from merged;
