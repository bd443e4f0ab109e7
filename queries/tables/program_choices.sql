-- program_lengths: one row is one class of length, in weeks from `low` to `high`.
-- program_choices: one row is one choice of a filter that a programme passes: its degree levels, fields, seasons, places
--   and company, and each class of length that its weeks touch (no upper end: all above); 'not_stated' where it says nothing.
-- program_passes: whether a programme passes the choices of a filter; no choices: every programme does.

create table program_lengths as
select value as length, low, coalesce(high, 1000) as high
from vocabulary
where vocabulary = 'program_length';

create table program_choices as
with stated as (
    select program_id, 'company' as filter, company as choice from programs
    union all
    select program_id, 'degree', unnest(degree_levels) from programs
    union all
    select program_id, 'field', unnest(fields) from programs
    union all
    select program_id, 'season', unnest(seasons) from program_times
    union all
    select program_id, 'place', place from program_places
    union all
    select program_id, 'length', length
    from programs
    join program_lengths on coalesce(duration_weeks_min, 1) < high + 1 and coalesce(duration_weeks_max, 1000) >= low
    where coalesce(duration_weeks_min, duration_weeks_max) is not null
),
filters as (
    select unnest(['company', 'degree', 'field', 'season', 'place', 'length']) as filter
)
select p.program_id, f.filter, coalesce(s.choice, 'not_stated') as choice
from programs p
cross join filters f
left join stated s on s.program_id = p.program_id and s.filter = f.filter and s.choice is not null;

create macro program_passes(program, of, choices) as
    choices is null
    or exists (
        select 1 from program_choices c where c.program_id = program and c.filter = of and list_contains(choices, c.choice)
    );
