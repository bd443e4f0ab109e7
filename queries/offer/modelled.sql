-- The reports that expected pay is fitted to
-- One row is what the model knows alike of some reports of one company: the degree levels, role families and price parity of
-- their postings, and the year, with the pay for an hour of each of them. Unnamed employers stand for themselves.
-- $kept: reports to leave out, as offer/kept lists those that are the offer itself, null for none; such as null
-- Steps: matching, parities
-- Columns:
--   pays "pay of each", pay_list: pay of each report
--   is_assumed "year assumed", truth: whether their year is only that of the day on which a list was read
--   degree_levels: degree levels of any of the postings; empty = not stated
--   role_families "role families", choices: role families of any of the postings; empty = not stated
--   parity, index: regional price parity of their places on average; empty = not known

with rows as (
    select m.*, r.flags
    from matching m
    join pay_reports r on r.report_row = m.report_row
    where m.pay is not null and m.pay > 0 and not list_contains(coalesce($kept::bigint[], []), m.report)
),
reports as (
    select
        report,
        middle_of(pay) as pay,
        coalesce(any_value(company)::varchar, 'report ' || report) as company,
        any_value(industry) as industry,
        bit_or(degree_bits) as degree_bits,
        coalesce(list_sort(list_distinct(list(role_family::varchar) filter (role_family is not null))), []) as role_families,
        exp(avg(ln(r.parity))) as parity,
        max(year) as year,
        bool_and(list_contains(flags, 'year_assumed') or year is null) as is_assumed
    from rows r
    group by report
)
select
    company, industry, degree_levels_of(degree_bits) as degree_levels, role_families, parity, year, is_assumed,
    list(pay order by report) as pays
from reports
group by all
order by min(report);
