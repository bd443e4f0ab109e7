-- One row is one skill of the chosen kinds (`$kind`, all where null): the number of `postings` that name it, announcements of
-- programmes among them, and the `guides` that name it (their source ids). `of_postings` is the number of postings that name
-- any skill and pass the filters of degree level and company, which hold for postings only. Most postings first.

with heard as (
    from asked('skill_mentions', $filters)
),
counted as (
    select count(distinct source_id) filter (context <> 'guide') as of_postings from heard
)
select
    skill as "group", skill as label, category,
    count(*) filter (context <> 'guide') as postings,
    coalesce(list(source_id order by source_id) filter (context = 'guide'), []) as guides,
    any_value(of_postings) as of_postings
from heard, counted
where chosen(category, $kind::varchar[])
group by skill, category
order by postings desc, len(guides) desc, lower(skill);
