-- Names that repeat over many rows (company, place, source …) are kept as numbers with a dictionary: an enum type for each such
-- column of `pay_reports`, ordered by the alphabet.
-- standing, standing_places: the rows of an earlier version, and their other places, that stay as they are where only batches came
-- or went (`queries/changes.py`); else there are none.

create table if not exists standing as from report_rows limit 0;
create table if not exists standing_places as from other_places limit 0;

create type work_kind_name as enum (
    select distinct work_kind from report_rows where work_kind is not null
    union
    select distinct work_kind from standing where work_kind is not null
    order by all
);
create type company_name as enum (
    select distinct company from report_rows where company is not null
    union
    select distinct company from standing where company is not null
    order by all
);
create type role_family_name as enum (
    select distinct role_family from report_rows where role_family is not null
    union
    select distinct role_family from standing where role_family is not null
    order by all
);
create type country_name as enum (
    select distinct country from report_rows where country is not null
    union
    select distinct country from standing where country is not null
    order by all
);
create type country_region_name as enum (
    select distinct country_region from report_rows where country_region is not null
    union
    select distinct country_region from standing where country_region is not null
    union
    select country_region from other_places where country_region is not null
    union
    select country_region::varchar from standing_places where country_region is not null
    order by all
);
create type place_name as enum (
    select distinct place from report_rows where place is not null
    union
    select distinct place from standing where place is not null
    union
    select place from other_places where place is not null
    union
    select place::varchar from standing_places where place is not null
    order by all
);
create type metro_code_name as enum (
    select distinct metro_code from report_rows where metro_code is not null
    union
    select distinct metro_code from standing where metro_code is not null
    union
    select metro_code from other_places where metro_code is not null
    union
    select metro_code::varchar from standing_places where metro_code is not null
    order by all
);
create type evidence_name as enum (
    select distinct evidence from report_rows where evidence is not null
    union
    select distinct evidence from standing where evidence is not null
    order by all
);
create type source_id_name as enum (
    select distinct source_id from report_rows where source_id is not null
    union
    select distinct source_id from standing where source_id is not null
    order by all
);
create type batch_name as enum (
    select distinct batch from report_rows where batch is not null
    union
    select distinct batch from standing where batch is not null
    order by all
);
