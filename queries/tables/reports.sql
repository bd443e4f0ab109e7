-- reports: one row is one collected row of pay with the report that it belongs to: a report is one decision on pay, and several
-- postings may tell of one.
-- `report` is the number of the report, `carrier` the row whose pay it carries.
--
-- Two postings are the same report where company, country, kind of work and currency agree (an unstated one never does), their
-- pay for one hour agrees to one per cent at both ends, and their years do not contradict. Role, place, degree level and
-- source never separate. People's own reports are never merged, nor are unnamed employers, nor rows that enter no median.
-- 1. The postings of one company, country, kind of work, currency and stated year fall into connected sets; one whose ends
--    spread over two per cent is split at its widest gap, until none does.
-- 2. A posting without a stated year (an assumed one is not stated) joins the set of the newest stated year of which a posting
--    has its pay. Those that fit none are split among themselves as if of one year.
-- 3. Where one source has a range and another only its top (a lone upper bound, or a single figure within one per cent of
--    the range's top), they are one if their years do not contradict, and role family and a place agree.
-- A report carries the range before a single figure, then the pay of the newest source, then of the lowest id.

create temp table mergeable as
select
    r.report_id, r.source_id,
    dense_rank() over (order by r.company, r.country, r.work_kind, r.currency) as employer,
    case when not r.year_assumed then r.year end as stated_year,
    ln(coalesce(r.pay_hour_low, r.pay_hour_high)) as low,
    ln(r.pay_hour_high) as high,
    r.pay_low is null as is_top_only,
    r.is_range,
    r.role_family,
    list_filter([coalesce(r.place, r.country_region)] || coalesce(r.other_places, []), lambda p: p is not null) as places,
    list_max(regexp_extract_all(s.published, '\d{4}(-\d{2}(-\d{2})?)?')) as published
from report_rows r
left join sources s on s.source_id = r.source_id
where r.evidence in ('posted', 'employer_stated') and r.company is not null and r.country is not null
    and not list_has_any(r.flags, ['country_inferred', 'currency_inferred'])
    and r.pay_hour_high > 0
    and (r.set_aside is null or (r.set_aside = 'only one end of a range' and r.pay_low is null));

-- connected_sets(relation): one row is one posting of a relation (`report_id`, `part`, `low` and `high` as logarithms) in the
-- connected set of its part that it belongs to: from each posting of a set one reaches every other by steps that agree.
create macro connected_sets(relation) as table
with recursive figures as (
    select row_number() over () as figure, part, low, high from (select distinct part, low, high from query_table(relation))
),
slots as (
    select *, floor(low / ln(same_pay()))::bigint as slot from figures
),
steps as (
    select a.figure, b.figure as next_figure
    from (select *, unnest([slot - 1, slot, slot + 1]) as near from slots) a
    join slots b
        on b.part = a.part and b.slot = a.near
        and abs(b.low - a.low) <= ln(same_pay()) and abs(b.high - a.high) <= ln(same_pay())
    where b.figure <> a.figure
),
labels (figure, label) using key (figure) as (
    select figure, figure from figures
    union
    select s.next_figure, min(l.label)
    from labels l
    join steps s on s.figure = l.figure
    join recurring.labels known on known.figure = s.next_figure
    where l.label < known.label
    group by s.next_figure
)
select r.report_id, l.label as part, r.low, r.high
from query_table(relation) r
join figures f on f.part = r.part and f.low = r.low and f.high = r.high
join labels l on l.figure = f.figure;

-- split_sets(relation): the same in the parts into which sets fall that spread too widely.
create macro split_sets(relation) as table
with recursive parts as (
    select report_id, part::ubigint as part, low, high, 0 as depth from connected_sets(relation)
    union all
    (
        with gaps as (
            select
                *,
                round(low - lag(low) over (partition by part order by low, report_id), 9) as gap_low,
                round(high - lag(high) over (partition by part order by high, report_id), 9) as gap_high
            from parts
        ),
        widest as (
            select
                *,
                max(gap_low) over (partition by part) as widest_low,
                max(gap_high) over (partition by part) as widest_high,
                greatest(
                    max(low) over (partition by part) - min(low) over (partition by part),
                    max(high) over (partition by part) - min(high) over (partition by part)
                ) as spread
            from gaps
        ),
        cut_at as (
            select
                report_id, part, low, high, depth,
                case when widest_low >= widest_high then low else high end as value,
                case when widest_low >= widest_high then gap_low else gap_high end as gap
            from widest
            where spread > ln(same_report())
        ),
        cuts as (
            select *, row_number() over (partition by part order by gap desc nulls last, value, report_id) = 1 as is_cut
            from cut_at
        )
        select
            report_id, hash(part, sum(is_cut::integer) over (partition by part order by value, report_id)), low, high,
            depth + 1
        from cuts
    )
)
select report_id, part
from parts
qualify row_number() over (partition by report_id order by depth desc) = 1;

create temp table of_stated_years as
with postings as (
    select report_id, dense_rank() over (order by employer, stated_year) as part, low, high
    from mergeable
    where stated_year is not null and not is_top_only
)
select report_id, min(report_id) over (partition by part) as set_id from split_sets('postings');

-- Of each posting without a stated year the set of the newest stated year that it fits.
create temp table of_fitting_years as
select m.report_id, s.set_id
from mergeable m
join mergeable fitting
    on fitting.employer = m.employer and fitting.stated_year is not null and not fitting.is_top_only
    and abs(fitting.low - m.low) <= ln(same_pay()) and abs(fitting.high - m.high) <= ln(same_pay())
join of_stated_years s on s.report_id = fitting.report_id
where m.stated_year is null and not m.is_top_only
qualify row_number() over (
    partition by m.report_id
    order by fitting.stated_year desc, round(abs(fitting.low - m.low) + abs(fitting.high - m.high), 9), s.set_id
) = 1;

create temp table of_no_year as
with postings as (
    select report_id, employer as part, low, high
    from mergeable
    anti join of_fitting_years using (report_id)
    where stated_year is null and not is_top_only
)
select report_id, min(report_id) over (partition by part) as set_id from split_sets('postings');

create temp table posting_sets as
from of_stated_years
union all
from of_fitting_years
union all
from of_no_year
union all
select report_id, report_id from mergeable where is_top_only;

-- Of each set of single figures or lone tops the set of ranges of another source that it is the top of.
create temp table tops as
with members as (
    select m.*, s.set_id from mergeable m join posting_sets s using (report_id)
),
kinds as (
    select set_id, bool_or(is_range) as has_range, max(stated_year) as stated_year, min(report_id) as first_id
    from members
    group by set_id
)
select top.set_id, whole.set_id as range_set
from members top
join kinds top_kind on top_kind.set_id = top.set_id and not top_kind.has_range
join members whole
    on whole.employer = top.employer and whole.is_range and whole.source_id <> top.source_id
    and abs(whole.high - top.high) <= ln(same_pay())
    and whole.role_family = top.role_family and list_has_any(whole.places, top.places)
join kinds whole_kind
    on whole_kind.set_id = whole.set_id
    and coalesce(whole_kind.stated_year = top_kind.stated_year, true)
qualify row_number() over (
    partition by top.set_id order by whole_kind.stated_year desc nulls last, round(abs(whole.high - top.high), 9), whole_kind.first_id
) = 1;

-- The report of a row is numbered by the first of its rows.
create table reports as
with merged as (
    select
        m.report_id,
        coalesce(t.range_set, p.set_id) as set_id,
        first_value(m.report_id) over (
            partition by coalesce(t.range_set, p.set_id)
            order by m.is_top_only, not m.is_range, m.published desc nulls last, m.report_id
        ) as carrier
    from mergeable m
    join posting_sets p using (report_id)
    left join tops t using (set_id)
)
select
    r.report_id,
    dense_rank() over (order by coalesce(m.set_id, r.report_id))::integer as report,
    coalesce(m.carrier, r.report_id) as carrier
from report_rows r
left join merged m using (report_id);

drop table mergeable;
drop table of_stated_years;
drop table of_fitting_years;
drop table of_no_year;
drop table posting_sets;
drop table tops;
