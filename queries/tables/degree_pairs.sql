-- step_reports(reports, lower, upper): one row is one report under an end of the step from the degree levels `lower` to the
-- levels `upper` (each an end of `degree_steps`, as bits), among the reports of `reports` (a relation as `matching`), with its
-- cell: one company, country, kind of work, stated year and kind of source.
-- degree_pairs(reports, lower, upper): one row is one pair of what a company pays for the lower levels and for the upper.
--
-- An end of a pair is the median of the company's reports of that end in one cell: one country, kind of work, year and
-- kind of source (`sources.kind`). Two cells are a pair if they differ in their level only, or by one year besides. So:
-- - reports whose levels all stand under one end: a report open to both says nothing of what the upper adds;
-- - references and all else that is set aside have no pay and are in no cell, nor are wide ranges;
-- - groups and unnamed employers, and reports without a country or a stated year (an assumed one is not stated), are in no cell:
--   nothing is taken as the same that is not stated;
-- - ten postings of one rate are one end, not ten: they are ten places, not ten decisions on pay;
-- - the kind of evidence, the role and the place may differ: `same_role` says whether the ends share a family of roles.
-- A pay of nothing has no ratio and is left out. Pay in the reader's unit and currency; `ratio` is upper over lower.
--
-- degree_premiums(reports, lower, upper): one row is one company with such pairs. It weighs once, however many pairs it has:
-- its `premium` is the median of their ratios less one (0.2 = a fifth more), `lower_pay` and `upper_pay` are the ends of
-- the pair nearest to that (the newest of equals), and `same_role` holds for all its pairs.

create macro step_reports(reports, lower_bits, upper_bits) as table
select
    m.company, m.country, m.work_kind, s.kind, m.stated_year as year, m.degree_bits & upper_bits <> 0 as is_upper, m.report,
    middle_of(m.pay) as pay,
    list(m.report_row order by m.report_row) as report_rows,
    list(distinct m.role_family) as role_families,
    list(distinct m.evidence) as evidence
from query_table(reports) m
join sources s on s.source_id = m.source_id
where m.pay > 0 and not m.is_wide and m.degree_bits <> 0
    and (m.degree_bits & lower_bits = m.degree_bits or m.degree_bits & upper_bits = m.degree_bits)
group by all;

create macro degree_pairs(reports, lower_bits, upper_bits) as table
with cells as (
    select
        company, country, work_kind, kind, year, is_upper,
        median(pay) as pay,
        list(report order by report) as reports,
        flatten(list(report_rows order by report)) as report_rows,
        list_distinct(flatten(list(role_families))) as role_families,
        list_distinct(flatten(list(evidence))) as evidence
    from step_reports(reports, lower_bits, upper_bits)
    where company is not null and country is not null and year is not null
    group by all
)
select
    low.company,
    low.year as lower_year, up.year as upper_year,
    low.pay as lower_pay, up.pay as upper_pay, up.pay / low.pay as ratio,
    low.reports as lower_reports, up.reports as upper_reports,
    low.report_rows as lower_rows, up.report_rows as upper_rows,
    list_has_any(low.role_families, up.role_families) as same_role,
    list_concat(low.evidence, up.evidence) as evidence
from cells low
join cells up
    on up.company = low.company and up.country = low.country and up.work_kind = low.work_kind and up.kind = low.kind
    and abs(up.year - low.year) <= 1
where not low.is_upper and up.is_upper;

create macro degree_premiums(reports, lower_bits, upper_bits) as table
with pairs as (
    select *, median(ratio) over (partition by company) as middle from degree_pairs(reports, lower_bits, upper_bits)
),
typical as (
    select *
    from pairs
    qualify row_number() over (
        partition by company order by round(abs(ratio - middle), 9), upper_year desc, lower_year desc, lower_pay, upper_pay
    ) = 1
),
counted as (
    select
        company, count(*) as pairs,
        len(list_distinct(flatten(list(lower_reports)))) as lower_reports,
        len(list_distinct(flatten(list(upper_reports)))) as upper_reports,
        least(min(lower_year), min(upper_year)) as oldest_year,
        greatest(max(lower_year), max(upper_year)) as newest_year,
        bool_and(same_role) as same_role,
        list_distinct(flatten(list(evidence))) as evidence
    from pairs
    group by company
)
select c.*, middle - 1 as premium, lower_pay, upper_pay
from counted c
join typical using (company);
