-- One row is one programme that passes `$degrees`, `$seasons`, `$lengths`, `$places`, `$companies` and `$standings` (each a
-- list of choices, or null for every programme), with its source and its `standing` on the day `$today`. `employer` is its
-- company, or the employer as written; null where none is named. `pay` is as stated, never converted; weeks are whole.
-- Those ahead first, then by employer and name.

with standing as (
    select
        p.*,
        try_cast(p.application_deadline as date) as deadline,
        coalesce(p.company, p.company_text) as employer,
        printed_span(p.pay_low, p.pay_high, p.currency, p.pay_period) as pay,
        t.seasons,
        t.last_day,
        program_standing(p.status, t.last_day, try_cast(p.application_deadline as date), $today::date) as standing
    from programs p
    join program_times t using (program_id)
)
select f.*, s.title as source, s.publisher, s.published, s.url
from standing f
left join sources s on s.source_id = f.source_id
where program_passes(f.program_id, 'degree', $degrees::varchar[])
    and program_passes(f.program_id, 'season', $seasons::varchar[])
    and program_passes(f.program_id, 'length', $lengths::varchar[])
    and program_passes(f.program_id, 'place', $places::varchar[])
    and program_passes(f.program_id, 'company', $companies::varchar[])
    and ($standings::varchar[] is null or list_contains($standings::varchar[], f.standing))
order by list_position(values_of('program_standing'), f.standing), f.employer nulls last, f.program, f.program_id;
