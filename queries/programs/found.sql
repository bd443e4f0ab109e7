-- Programmes
-- One row is one programme that passes the choices of each filter, with its source and its `standing` on the day `$today`.
-- Those ahead first, then by employer and name.
-- $degrees: list of choices, or null for every programme; such as null
-- $seasons: list of choices, or null; such as null
-- $lengths: list of choices, or null; such as null
-- $places: list of choices, or null; such as null
-- $companies: list of choices, or null; such as null
-- $standings: list of standings, or null; such as null
-- $today: a day; such as 2026-06-01
-- Processed: As collected; pay as stated, never converted; weeks are whole.
-- Data: documents
-- Collected: programs
-- Columns:
--   employer: the company or the employer as written; empty where none is named
--   program "programme"
--   degree_levels "degree"
--   standing "time", text: where it stands on that day: ahead, deadline_passed, undated or past
--   locations "places"
--   start_dates "starts"
--   seasons "seasons", texts: seasons as choices of the filter
--   pay "pay", text: pay as stated with its currency and period
--   skills "asks for"
--   focus_areas "works on"
--   max_applications "applications", text
--   application_review "applications are read"
--   status "status at the source"
--   duration_text "length as written"
--   program_id "id"
--   deadline, date: application deadline; empty where the source gives no day
--   last_day "last day", date: last day on which any of its starts ends; empty = not known
--   duration_weeks_min..duration_weeks_max "weeks", weeks: the stated length in weeks

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
