-- skills: one row is one mention of a skill by one source. As collected.
-- skill_names: one row is one canonical skill with its category and its aliases. As collected.
-- canonical_skills(written): the canonical skills that a written name means: those that it names or is an alias of, in any
--   case; the name itself where it is none of them.
-- skill_documents: one row is one document that names skills: the posting or page of a programme that has an address of its
--   own, else a source with all that it names. `context` says what it is; `degree_bits` and `company` are those of its
--   programmes (the company where it is one).
-- skill_mentions: one row is one canonical skill named by one document, however often and however spelled: in the skills as
--   collected or in the list of one of its programmes.
-- program_skills: one row is one canonical skill in the list of one programme, with the same columns; `wanted` is 'required'
--   or 'preferred' where the posting says so.
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

create table skill_documents as
with listed as (
    select *, case when program_url is null then source_id else program_id end as document
    from programs
    where len(skills) > 0 and same_as is null
),
grouped as (
    select
        document, any_value(source_id) as source_id, bit_or(degree_bits_of(degree_levels)) as degree_bits,
        case when count(distinct company) = 1 and count(company) = count(*) then any_value(company) end as company,
        any_value(program_url) as url, any_value(concat_ws(': ', company, program)) filter (program_url is not null) as title,
        any_value(case when status in ('announced', 'programme page') then 'announcement' else 'posting' end)
            filter (program_url is not null) as context
    from listed
    group by document
),
contexts as (
    select source_id as document, source_id, min(context) as context from skills group by source_id
)
select
    document, source_id, g.company, coalesce(g.degree_bits, 0)::utinyint as degree_bits,
    coalesce(g.context, c.context, case when s.kind = 'guide' then 'guide' else 'posting' end) as context,
    coalesce(g.title, s.title, source_id) as title, coalesce(g.url, s.url) as url
from grouped g
full join contexts c using (document, source_id)
left join sources s using (source_id);

create macro canonical_skills(written) as table
select w.*, unnest(coalesce(s.skills, [w.written])) as skill
from query_table(written) w
left join skill_spellings s on s.spelling = lower(w.written);

create table program_skills as
with written as (
    select
        program_id, company, program, case when program_url is null then source_id else program_id end as document,
        degree_bits_of(degree_levels) as degree_bits, skills_required, skills_preferred, unnest(skills) as written
    from programs
    where same_as is null
)
select
    c.program_id, c.company, c.program, c.document, c.degree_bits, o.context, c.skill, any_value(n.category) as category,
    case
        when bool_or(list_contains(c.skills_required, c.written)) then 'required'
        when bool_or(list_contains(c.skills_preferred, c.written)) then 'preferred'
    end as wanted,
    list(distinct c.written order by c.written) as written
from canonical_skills('written') c
join skill_documents o using (document)
left join skill_names n on n.skill = c.skill
group by all;

create table skill_mentions as
with written as (
    select source_id as document, skill as written, category from skills
    union all
    select document, unnest(written), category from program_skills
)
select
    c.document, o.company, o.degree_bits, o.context, c.skill, coalesce(any_value(n.category), min(c.category)) as category,
    list(distinct c.written order by c.written) as written
from canonical_skills('written') c
join skill_documents o using (document)
left join skill_names n on n.skill = c.skill
group by c.document, o.company, o.degree_bits, o.context, c.skill;

create macro asked(relation, filters) as table
select * exclude (passes) from judged_skills(relation, filters) where context = 'guide' or passes;
