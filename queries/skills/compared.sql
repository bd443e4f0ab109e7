-- Skills of two programmes
-- One row is one skill that the programme `$one` or the programme `$other` names: which of them does, and whether it says that
-- it requires or prefers it. What both name first, then what the one names, then what the other names: a programme that does
-- not name a skill does not say that it asks for none.
-- $one: id of a programme; such as prog-001
-- $other: id of another; such as prog-011
-- Steps: mentions
-- Columns:
--   wanted_one "asked for by the one as", choice: required or preferred where it says so
--   wanted_other "asked for by the other as", choice: required or preferred where it says so

select
    skill, category, bool_or(program_id = $one) as in_one, bool_or(program_id = $other) as in_other,
    any_value(wanted) filter (program_id = $one) as wanted_one, any_value(wanted) filter (program_id = $other) as wanted_other
from program_skills
where program_id in ($one, $other)
group by skill, category
order by in_one and in_other desc, in_one desc, lower(skill);
