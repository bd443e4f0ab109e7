-- Skills that come together
-- One row is one pair of skills that postings name together. One name that says both (C/C++) is no pair. Most postings
-- first.
-- Steps: mentions
-- Processed: Guides are left out: they list all there is. The filters of degree level and company apply. By chance: the
--   product of both numbers of postings, divided by all postings that name any skill.
-- Columns:
--   named "skill alone or not"

with heard as (
    select document, skill, written
    from asked('skill_mentions', $filters)
    where context <> 'guide'
),
counted as (
    select skill, count(*) as named, (select count(distinct document) from heard) as of_postings from heard group by skill
)
select
    a.skill, b.skill as other, count(*) as together, x.named, y.named as other_named, x.of_postings,
    x.named * y.named / x.of_postings as expected
from heard a
join heard b on b.document = a.document and a.skill < b.skill and not list_has_any(a.written, b.written)
join counted x on x.skill = a.skill
join counted y on y.skill = b.skill
group by all
order by together desc, expected, a.skill, b.skill;
