-- One row is one pair of skills that postings name together: `together` in so many postings, the one in `named`, the
-- other in `other_named`, of `of_postings` that name any skill. `expected` is how many would name both if the two had
-- nothing to do with each other: named x other_named / of_postings. One name that says both (C/C++) is no pair. Guides are
-- left out: they list all there is. The filters of degree level and company hold. Most postings first.

with heard as (
    select source_id, skill, written
    from asked('skill_mentions', $filters)
    where context <> 'guide'
),
counted as (
    select skill, count(*) as named, (select count(distinct source_id) from heard) as of_postings from heard group by skill
)
select
    a.skill, b.skill as other, count(*) as together, x.named, y.named as other_named, x.of_postings,
    x.named * y.named / x.of_postings as expected
from heard a
join heard b on b.source_id = a.source_id and a.skill < b.skill and not list_has_any(a.written, b.written)
join counted x on x.skill = a.skill
join counted y on y.skill = b.skill
group by all
order by together desc, expected, a.skill, b.skill;
