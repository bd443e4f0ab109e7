-- Names of choices that are codes
-- One row is one country, state or added file with the name that readers see. A state's name that another country shares carries
-- its country.
-- Processed: As collected.
-- Data: reference
-- Columns:
--   choice: its code (US, US-CA, the batch of a file)
--   short_name, text: its name in a sentence: that of a file says when it was added only where another file has the same

with named as (
    select
        "group" as choice,
        case
            when level = 'region' and count(*) over (partition by place_name) > 1
                then place_name || ' (' || split_part("group", '-', 1) || ')'
            else place_name
        end as name
    from place_groups
    where level in ('country', 'region')
)
select choice, name, name as short_name from named
union all
select batch, name, short_name from added_files
order by choice;
