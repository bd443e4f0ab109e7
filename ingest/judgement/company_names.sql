-- Company names of records to add that are probably typing errors of a known company's
-- One row is one unknown name with one of the known companies that are nearest to it: `written` as in most records, `records`.
-- A name is compared as letters and digits alone (`key`), without case, accents and legal form. Near is: the same first letter
-- and the same digits, one edit (a letter more, less, another or two swapped) in a name of $letters letters or more, or two
-- edits in one of $many_letters or more. Of the unknown names the $most in most records are looked at.
-- Reads cells, outcomes, companies, and known_companies (key, company).
with written as (
    select c.unknown_key as key, u.company as written, count(distinct u.line) as records
    from cells u
    join outcomes o using (line, part)
    join companies c on c.text = u.company
    where o.outcome = 'accepted' and length(c.unknown_key) >= $letters and not regexp_matches(c.unknown_key, $syllables)
    group by all
),
names as (
    select key, arg_max(written, row(records, written)) as written, sum(records)::bigint as records
    from written group by key order by records desc, written limit $most
),
near as (
    select
        n.key, n.written, n.records, k.company, length(k.key) as letters,
        jaro_winkler_similarity(n.key, k.key) as similarity,
        case when similarity > $alike then damerau_levenshtein(n.key, k.key) end as edits
    from names n
    join known_companies k
        on left(k.key, 1) = left(n.key, 1) and abs(length(k.key) - length(n.key)) <= 2
        and regexp_replace(k.key, '\D', '', 'g') = regexp_replace(n.key, '\D', '', 'g')
    where length(k.key) >= $letters
),
nearest as (
    select key, written, records, company, min(edits) as edits
    from near
    where edits = 1 or edits = 2 and least(length(key), letters) >= $many_letters and similarity > $very_alike
    group by key, written, records, company
    qualify min(edits) = min(min(edits)) over (partition by key)
)
select written, records, list(company order by company) as companies
from nearest
group by key, written, records
order by records desc, written
