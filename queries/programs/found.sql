-- Programmes
-- One row is one programme, as one source states it, that passes the choices of each filter, with its source and its
-- `standing` on the day `$today`. Deadlines ahead first, the next at the head; then those listed as open, last seen first.
-- $degrees: list of choices, or null for every programme; such as null
-- $fields: list of choices, or null; such as null
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
--   standing "time", text: where it stands on that day, by dates only
--   locations "places"
--   start_dates "starts"
--   seasons "seasons", texts: seasons as choices of the filter
--   pay "pay", text: pay as stated with its currency and period
--   fields "field"
--   skills "asks for"
--   skills_required "requires"
--   skills_preferred "prefers"
--   focus_areas "works on"
--   max_applications "applications", text
--   application_review "applications are read"
--   status "status at the source"
--   duration_text "length as written"
--   program_id "id"
--   deadline, date: application deadline; empty where the source gives no day
--   last_day "last day", date: last day on which any of its starts ends; empty = not known
--   posted_on "posted"
--   last_seen "last seen"
--   listed_open "listed as open"
--   url "link", link: address of the programme, else of its source
--   source_url "source link", link: address of the source
--   duration_weeks_min..duration_weeks_max "weeks", weeks: the stated length in weeks

with standing as (
    select
        p.*,
        try_cast(p.application_deadline as date) as deadline,
        coalesce(p.company, p.company_text) as employer,
        case when p.pay_low is null then 'up to ' when p.pay_high is null then 'from ' else '' end
            || printed_span(coalesce(p.pay_low, p.pay_high), coalesce(p.pay_high, p.pay_low), p.currency, p.pay_period) as pay,
        t.seasons,
        t.last_day,
        program_standing(p, t, try_cast(p.application_deadline as date), $today::date) as standing
    from programs p
    join program_times t using (program_id)
)
select
    f.*, s.title as source, s.publisher, s.published, s.url as source_url, coalesce(f.program_url, s.url) as url
from standing f
left join sources s on s.source_id = f.source_id
where program_passes(f.program_id, 'degree', $degrees::varchar[])
    and program_passes(f.program_id, 'field', $fields::varchar[])
    and program_passes(f.program_id, 'season', $seasons::varchar[])
    and program_passes(f.program_id, 'length', $lengths::varchar[])
    and program_passes(f.program_id, 'place', $places::varchar[])
    and program_passes(f.program_id, 'company', $companies::varchar[])
    and ($standings::varchar[] is null or list_contains($standings::varchar[], f.standing))
order by
    list_position(values_of('program_standing'), f.standing), case when f.standing = 'deadline_ahead' then f.deadline end,
    f.last_seen desc nulls last, f.employer nulls last, f.program, f.program_id;
