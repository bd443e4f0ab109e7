-- Sources that name skills
-- One row is one source that names all of `$skills` (any skill where it is empty): the skills that it names, those of
-- `$skills` as it writes them, its title and its address. Postings first, then by company and title.
-- $skills: list of skills; such as [Python]
-- Steps: mentions
-- Processed: The filters of degree level and company apply to postings.
-- Columns:
--   title "source": title of the source
--   skills "all of them", names: the skills that it names by their canonical names

with heard as (
    from asked('skill_mentions', $filters)
),
named as (
    select
        document, context, any_value(company) as company, any_value(degree_bits) as degree_bits,
        list(skill order by lower(skill)) as skills,
        list_sort(list_distinct(flatten(list(written) filter (list_contains($skills::varchar[], skill))))) as written
    from heard
    group by document, context
)
select
    d.source_id, n.context, n.company, n.skills, coalesce(n.written, []) as written, d.title, d.url,
    degree_levels_of(n.degree_bits) as degree_levels
from named n
join skill_documents d using (document)
where list_has_all(n.skills, $skills::varchar[])
order by n.context = 'guide', n.company nulls last, title;
