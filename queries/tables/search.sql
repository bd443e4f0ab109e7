-- Macros that searches share.
-- says: whether words hold a part, in any case and without accents, every sign of the part taken literally; an empty part
-- is in all, and then no word is read.
-- report_words, statistic_words, row_words: what is searched of a report or a statistic (with its source), or of a row of
-- any other table.

create macro says(words, part) as
    trim(part::varchar) = '' or contains(strip_accents(lower(words)), strip_accents(lower(trim(part::varchar))));

create macro report_words(r, s) as concat_ws(
    chr(10),
    r.report_id, r.company, r.company_text, r.role, r.degree_text, r.class_year, r.field, r.place, r.place_text,
    r.pay_text, r.note, r.source_id, s.title, s.publisher
);

create macro statistic_words(r, s) as concat_ws(
    chr(10),
    r.statistic_id, r.group_name, r.soc_code, r.company, r.company_text, r.degree_text, r.class_year, r.field,
    r.experience_level, r.area_name, r.pay_basis, r.note, r.source_id, s.title, s.publisher
);

create macro row_words(r) as array_to_string(to_json(r) ->> '$.*', chr(10));
