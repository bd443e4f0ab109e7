-- Skills that are missing
-- One row is one skill outside `$mine` that programmes ask for, and how many list nothing else that is missing, so that with
-- it all they ask would be covered. What opens most comes first.
-- $mine: list of skills; such as [Python]
-- Steps: mentions
-- Processed: Of programmes that postings and announcements describe; the filters of degree level and company apply.
-- Columns:
--   label "skill": the skill
--   programs: programmes that ask for it

with listed as (
    select
        program_id, skill, category, count(*) over (partition by program_id) as missing
    from asked('program_skills', $filters)
    where context <> 'guide'
        and not list_contains($mine::varchar[], skill)
)
select
    skill as "group", skill as label, category, count(*) as programs, count(*) filter (missing = 1) as opens
from listed
group by skill, category
order by opens desc, programs desc, lower(skill);
