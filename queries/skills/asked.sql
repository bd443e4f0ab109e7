-- Skills that postings name
-- One row is one skill of the chosen kinds (`$kind`, all where null): the postings that name it, announcements of programmes
-- among them, and the guides that name it. Most postings first.
-- $kind: list of kinds (language, framework, maths, domain, soft), or null; such as null
-- Steps: mentions
-- Processed: The filters of degree level and company apply to postings only.
-- Columns:
--   label "skill": the skill
--   postings: postings that name the skill
--   of_postings "of": postings that name any skill and pass the filters
--   guides, texts: ids of the guides that name it

with heard as (
    from asked('skill_mentions', $filters)
),
counted as (
    select count(distinct document) filter (context <> 'guide') as of_postings from heard
)
select
    skill as "group", skill as label, category,
    count(*) filter (context <> 'guide') as postings,
    coalesce(list(document order by document) filter (context = 'guide'), []) as guides,
    any_value(of_postings) as of_postings
from heard, counted
where chosen(category, $kind::varchar[])
group by skill, category
order by postings desc, len(guides) desc, lower(skill);
