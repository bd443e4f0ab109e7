-- Names of countries and states
-- One row is one country or state with the name that readers see. A state's name that another country shares carries its
-- country.
-- Processed: As collected.
-- Data: reference
-- Columns:
--   choice: its code (US, US-CA)

select
    "group" as choice,
    case
        when level = 'region' and count(*) over (partition by place_name) > 1
            then place_name || ' (' || split_part("group", '-', 1) || ')'
        else place_name
    end as name
from place_groups
where level in ('country', 'region')
order by choice;
