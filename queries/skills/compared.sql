-- Skills of two programmes
-- One row is one skill that the programme `$one` or the programme `$other` asks for: which of them does. What both ask for
-- first, then what only the one, then what only the other asks for.
-- $one: id of a programme; such as prog-001
-- $other: id of another; such as prog-011
-- Steps: mentions

select
    skill, category, bool_or(program_id = $one) as in_one, bool_or(program_id = $other) as in_other
from program_skills
where program_id in ($one, $other)
group by skill, category
order by in_one and in_other desc, in_one desc, lower(skill);
