-- Skills by degree level
-- One row is one skill and one degree level: the postings open to that level that name the skill. A posting open to several
-- levels appears under each; `not_stated` are those that state none.
-- Steps: mentions
-- Processed: The filters of degree level and company apply.
-- Columns:
--   postings: postings open to the level that name the skill
--   of_postings: postings open to the level that name any skill

with heard as (
    select coalesce(l.degree_level, 'not_stated') as degree_level, m.document, m.skill
    from asked('skill_mentions', $filters) m
    left join levels_of_bits l on l.bits = m.degree_bits
    where m.context <> 'guide' and degrees_chosen(coalesce(degree_bit(l.degree_level), 0), $degree::varchar[])
),
levels as (
    select degree_level, count(distinct document) as of_postings from heard group by degree_level
),
skills_heard as (
    select distinct skill from heard
)
select s.skill, l.degree_level, count(h.document) as postings, l.of_postings
from skills_heard s
cross join levels l
left join heard h on h.skill = s.skill and h.degree_level = l.degree_level
group by all
order by s.skill, l.of_postings desc, l.degree_level;
