-- skills: one row is one mention of a skill by one source. As collected.
-- skill_names: one row is one canonical skill with its category and its aliases. As collected.
-- canonical_skills(written): the canonical skills that a written name means: those that it names or is an alias of, in any
--   case; the name itself where it is none of them.
-- skill_mentions: one row is one canonical skill named by one source, however often and however spelled: in the skills as
--   collected or in the list of one of its programmes. `context` says what the source is; `degree_bits` and `company` are
--   those of its programmes (the company where it is one).
-- program_skills: one row is one canonical skill in the list of one programme, with the same columns.
-- asked(relation, filters): those rows of the one or the other that pass the filters that hold for skills. Guides speak to all,
--   so theirs pass.

create table skills as
select * from collected.skills;

create table skill_names as
select * from collected.skill_names;

create table skill_spellings as
with spelled as (
    select lower(skill) as spelling, skill from skill_names
    union
    select lower(unnest(aliases)), skill from skill_names
)
select spelling, list(skill order by skill) as skills
from spelled
group by spelling;

create table skill_sources as
with listed as (
    select
        source_id, bit_or(degree_bits_of(degree_levels)) as degree_bits,
        case when count(distinct company) = 1 and count(company) = count(*) then any_value(company) end as company
    from programs
    where len(skills) > 0
    group by source_id
),
contexts as (
    select source_id, min(context) as context from skills group by source_id
)
select
    source_id, l.company, coalesce(l.degree_bits, 0)::utinyint as degree_bits,
    coalesce(c.context, case when s.kind = 'guide' then 'guide' else 'posting' end) as context
from listed l
full join contexts c using (source_id)
left join sources s using (source_id);

create macro canonical_skills(written) as table
select w.*, unnest(coalesce(s.skills, [w.written])) as skill
from query_table(written) w
left join skill_spellings s on s.spelling = lower(w.written);

create table program_skills as
with written as (
    select
        program_id, company, program, source_id, degree_bits_of(degree_levels) as degree_bits, unnest(skills) as written
    from programs
)
select
    c.program_id, c.company, c.program, c.source_id, c.degree_bits, o.context, c.skill, any_value(n.category) as category,
    list(distinct c.written order by c.written) as written
from canonical_skills('written') c
join skill_sources o using (source_id)
left join skill_names n on n.skill = c.skill
group by all;

create table skill_mentions as
with written as (
    select source_id, skill as written, category from skills
    union all
    select source_id, unnest(written), category from program_skills
)
select
    c.source_id, o.company, o.degree_bits, o.context, c.skill, coalesce(any_value(n.category), min(c.category)) as category,
    list(distinct c.written order by c.written) as written
from canonical_skills('written') c
join skill_sources o using (source_id)
left join skill_names n on n.skill = c.skill
group by c.source_id, o.company, o.degree_bits, o.context, c.skill;

create macro asked(relation, filters) as table
select * exclude (passes) from judged_skills(relation, filters) where context = 'guide' or passes;
