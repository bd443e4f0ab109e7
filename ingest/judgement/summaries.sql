-- Macros for the rows of a table that are its own totals and averages.
-- Reads summary_words (word in small letters without accents; strong where it is nobody's name).
set variable every_summary = (select list(word) from summary_words);
set variable strong_summary = (select list(word) from summary_words where strong);

create macro plain_word(written) as regexp_replace(
    translate(strip_accents(lower(trim(written, ' :*'))), 'łøđı', 'lodi'), ' (pay|salary|wage|hourly|all)$', ''
);

-- is_summary: whether a row sums up others: the only text that it has (of `alone`) says so, or any (of `anywhere`) beyond doubt.
create macro is_summary(alone, anywhere) as
    (
        len(list_filter(alone, lambda t: t is not null)) = 1
        and list_contains(getvariable('every_summary'), plain_word(list_filter(alone, lambda t: t is not null)[1]))
    )
    or len(list_filter(anywhere, lambda t: list_contains(getvariable('strong_summary'), plain_word(t)))) > 0;
