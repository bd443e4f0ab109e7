-- What goes by a name
-- One row is one company, place, role family, role, occupation, programme or university that goes by `$text`: its whole name
-- first, then a name that begins with it, a word of a name that does, a name or a word that is alike (Jaro-Winkler similarity).
-- Of those, the first two of each kind come before the others of any; the most reports first. At most `$most`.
-- $text: what the reader types; such as goog
-- $most: how many; such as 8
-- Processed: Over all reports, statistics, projections and programmes.
-- Data: none
-- Columns:
--   kind "kind": company, city, region, country, role_family, role, occupation, program or university
--   value "value", text: the value that an address holds
--   label "name": the name; empty where it is the word of the value
--   country "country", text: country of a place

with asked as (
    select as_searched($text) as text
),
judged as (
    select
        kind, value, label, country, n,
        case
            when list_contains(names, text) then 0
            when len(list_filter(names, lambda name: starts_with(name, text))) > 0 then 1
            when len(list_filter(names, lambda name: contains(name, ' ' || text))) > 0 then 2
            when len(text) >= letters_for_alike()
                and list_max(list_transform(parts, lambda part: jaro_winkler_similarity(part, text))) > alike() then 3
        end as nearness
    from findable, asked
    where text <> ''
),
ranked as (
    select *, row_number() over (partition by nearness, kind order by n desc, label, value) > 2 as of_many
    from judged
    where nearness is not null
)
select kind, value, label, country
from ranked
order by nearness, of_many, n desc, kind, label, value
limit $most;
