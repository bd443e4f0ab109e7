-- Starts of programmes
-- One row is one start date that one of the programmes `$programs` states. Earliest first.
-- $programs: list of ids of programmes; such as [prog-002, prog-042, prog-050]
-- $today: a day; such as 2026-06-01
-- Processed: Stated starts only; the end is the start and the stated length, or the stated end.
-- Data: documents
-- Columns:
--   group: id of the programme

select
    p.program_id as "group", coalesce(p.company, p.company_text, 'No company named') as employer, p.program,
    s.start, s.end_low, s.end_high,
    coalesce(s.end_high, s.start) < $today::date as over
from program_starts s
join programs p using (program_id)
where list_contains($programs::varchar[], p.program_id)
order by s.start, employer, p.program_id;
