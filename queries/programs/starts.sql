-- One row is one start date that one of the programmes `$programs` states, with the first and the last day on which it ends
-- (null: not known) and whether it is over on the day `$today`. Earliest first.

select
    p.program_id as "group", coalesce(p.company, p.company_text, 'No company named') as employer, p.program,
    s.start, s.end_low, s.end_high,
    coalesce(s.end_high, s.start) < $today::date as over
from program_starts s
join programs p using (program_id)
where list_contains($programs::varchar[], p.program_id)
order by s.start, employer, p.program_id;
