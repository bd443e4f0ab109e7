-- Macros that searches share.
-- says: whether words hold a part, in any case and without accents, every sign of the part taken literally; an empty part
-- is in all, and then no word is read.
-- without_accents: words in small letters and without accents. Finding the accents is four fifths of a search: words of nothing but
-- signs that have none (ASCII, the usual signs of print, Chinese characters, letters of full width) are only made small.
-- report_words, statistic_words, row_words: what is searched of a report or a statistic (with its source), or of a row of
-- any other table.

create macro without_accents(words) as
    case
        when regexp_matches(words, '[^\x00-\x7F–—‘’“”…·•→×€£\x{4E00}-\x{9FFF}\x{FF01}-\x{FF5E}]') then strip_accents(lower(words))
        else lower(words)
    end;

create macro says(words, part) as
    trim(part::varchar) = '' or contains(without_accents(words), without_accents(trim(part::varchar)));

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
