-- The reports that expected pay is fitted to
-- One row is one report with what the model knows of it: its pay for an hour, its company, and of all its postings the degree
-- levels, role families and price parity. Unnamed employers stand for themselves.
-- Steps: matching, parities
-- Columns:
--   is_assumed "year assumed", truth: whether its year is only that of the day on which a list was read
--   degree_levels: degree levels of any of its postings; empty = not stated
--   role_families "role families", choices: role families of any of its postings; empty = not stated
--   parity, index: regional price parity of its places on average; empty = not known

with rows as (
    select m.*, r.flags
    from matching m
    join pay_reports r on r.report_row = m.report_row
    where m.pay is not null and m.pay > 0
)
select
    r.report,
    round((min(r.pay) + max(r.pay)) / 2, 6) as pay,
    coalesce(any_value(r.company)::varchar, 'report ' || r.report) as company,
    any_value(r.industry) as industry,
    degree_levels_of(bit_or(r.degree_bits)) as degree_levels,
    coalesce(list_sort(list_distinct(list(r.role_family::varchar) filter (r.role_family is not null))), []) as role_families,
    exp(avg(ln(r.parity))) as parity,
    max(r.year) as year,
    bool_and(list_contains(r.flags, 'year_assumed') or r.year is null) as is_assumed
from rows r
group by r.report
order by r.report;
