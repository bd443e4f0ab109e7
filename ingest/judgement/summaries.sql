-- Macros for the rows of a table that are its own totals and averages.
-- Reads summary_words (word in small letters without accents; strong where it is nobody's name), `names_of_all`, the groups of
-- statistics and the employers that are all of the others together, and `cell_texts`, the distinct texts of the cells that may hold
-- such a word. So each text is looked at once: looking at it in every row was half of a judgement.

create macro plain_word(written) as regexp_replace(
    translate(strip_accents(lower(trim(regexp_replace(written, '(\S)\s*[(（][^()（）]*[)）]\s*$', '\1'), ' :*'))), 'łøđı', 'lodi'), ' (pay|salary|wage|hourly|all)$', ''
);

-- summary_texts: one row is one text of the file that says that a row sums up others: by such a word alone, or beyond doubt by one
-- before or behind another text of the file (Tech; Avg Tech, Tech average).
create table summary_texts as
with plain as (
    select text, plain_word(text) as said from cell_texts
),
parted as (
    select text, split_part(said, ' ', 1) as word, said[length(word) + 2:] as beside from plain
    union all
    select text, split_part(said, ' ', -1) as word, said[: -length(word) - 2] as beside from plain
)
select text, strong from plain join summary_words on word = said
union all
select text, true from parted join summary_words using (word) where beside in (select said from plain);

set variable summary_texts = (select list(text) from summary_texts);
set variable strong_summary_texts = (select list(text) from summary_texts where strong);
set variable names_of_all = (select list(text) from names_of_all);

-- is_summary: whether a row sums up others: its `name` is that of all, the only text that it has (of `alone`) says so, or any (of
-- `anywhere`) beyond doubt. A file without such a text has no such row, which is settled before its rows are looked at.
create macro is_summary(name, alone, anywhere) as coalesce(list_contains(getvariable('names_of_all'), name), false) or case
    when getvariable('summary_texts') is null then false
    else coalesce(list_count(alone) = 1 and list_contains(getvariable('summary_texts'), list_any_value(alone)), false)
        or coalesce(list_has_any(anywhere, getvariable('strong_summary_texts')), false)
end;
