-- Programmes against what the reader has
-- One row is one programme that lists skills: what it asks for, which of `$mine` are among them and which are not. The
-- largest share covered first.
-- $mine: list of skills; such as [Python]
-- Steps: mentions
-- Processed: The filters of degree level and company apply to all but the guides.
-- Columns:
--   group "programme’s view", link: id of the programme
--   label "programme": the company and the programme
--   title "source": title of the source

with listed as (
    select
        program_id, company, program, document, context, degree_bits,
        list(skill order by lower(skill)) as asks,
        coalesce(list(skill order by lower(skill)) filter (list_contains($mine::varchar[], skill)), []) as covered,
        coalesce(list(skill order by lower(skill)) filter (not list_contains($mine::varchar[], skill)), []) as missing
    from asked('program_skills', $filters)
    group by all
)
select
    l.program_id as "group", concat_ws(': ', l.company, l.program) as label, l.context, l.asks, l.covered, l.missing,
    len(l.asks) as n_asks, len(l.covered) as n_covered,
    degree_levels_of(l.degree_bits) as degree_levels,
    d.title, d.url
from listed l
join skill_documents d using (document)
order by n_covered / n_asks desc, n_covered desc, n_asks, label, l.program_id;
