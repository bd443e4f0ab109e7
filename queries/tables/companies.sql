-- companies: one row is one canonical company with its aliases. As collected.
-- goes_by: whether a company's name, or one of its other names, holds a part.

create table companies as
select * from collected.companies;

create macro goes_by(company, aliases, part) as
    says(concat_ws(chr(10), company, array_to_string(aliases, chr(10))), part);
