-- reports: one row is one collected row of pay with the report that it belongs to: a report is one decision on pay, and several
-- postings may tell of one.
-- `report` is the number of the report, `set_row` the row by which it is numbered, `carrier_row` the row whose pay it carries:
-- all rows by their numbers (`report_row`), which are in the order of their ids.
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
with dated_sources as (
    select
        source_id,
        dense_rank() over (
            order by list_max(regexp_extract_all(published, '\d{4}(-\d{2}(-\d{2})?)?')) desc nulls last
        ) as newness
    from sources
)
select
    r.report_row, r.source_id,
    dense_rank() over (order by r.company, r.country, r.work_kind, r.currency) as employer,
    case when not r.year_assumed then r.year end as stated_year,
    ln(coalesce(r.pay_hour_low, r.pay_hour_high)) as low,
    ln(r.pay_hour_high) as high,
    r.pay_low is null as is_top_only,
    r.is_range,
    r.role_family,
    list_filter([coalesce(r.place, r.country_region)] || coalesce(r.other_places, []), lambda p: p is not null) as places,
    s.newness
from report_rows r
left join dated_sources s on s.source_id = r.source_id
where r.evidence in ('posted', 'employer_stated') and r.company is not null and r.country is not null
    and not list_has_any(r.flags, ['country_inferred', 'currency_inferred'])
    and r.pay_hour_high > 0
    and (r.set_aside is null or (r.set_aside = 'only one end of a range' and r.pay_low is null));

-- slot_of: the step of pay that the logarithm of a figure lies on; what agrees lies on the same or the next one.
-- beside: from a figure's step to those of all that may agree with it.
create macro slot_of(figure) as floor(figure / ln(same_pay()))::bigint;
create temp table beside as select unnest([-1, 0, 1]) as slots;

-- connected_sets(relation): one row is one figure of a relation (`part`, `low`, `high` as logarithms; equal ones once) in the
-- connected set of its part that it belongs to: from each figure of a set one reaches every other by steps that agree.
-- The figures of one square as wide as the step agree with each other. From a square to one beside it a step leads from one of
-- its outermost figures on that side, or none does: so the steps grow with the figures, not with their pairs.
create macro connected_sets(relation) as table
with recursive figures as (
    select *, dense_rank() over (order by part, low_slot, high_slot) as square
    from (
        select distinct part, low, high, slot_of(low) as low_slot, slot_of(high) as high_slot from query_table(relation)
    )
),
outermost as (
    select *, unnest([{'low': 1, 'high': 0}, {'low': 0, 'high': 1}, {'low': 1, 'high': 1}]) as side
    from (
        from figures
        window beyond as (
            partition by square order by low desc, high desc rows between unbounded preceding and 1 preceding
        )
        qualify high > coalesce(max(high) over beyond, high - 1)
    )
    union all
    select *, {'low': 1, 'high': -1}
    from (
        from figures
        window beyond as (partition by square order by low desc, high rows between unbounded preceding and 1 preceding)
        qualify high < coalesce(min(high) over beyond, high + 1)
    )
),
neighbours as (
    select distinct a.square, b.square as next_square
    from outermost a
    join figures b
        on b.part = a.part and b.low_slot = a.low_slot + a.side.low and b.high_slot = a.high_slot + a.side.high
        and abs(b.low - a.low) <= ln(same_pay()) and abs(b.high - a.high) <= ln(same_pay())
),
steps as (
    from neighbours
    union all
    select next_square, square from neighbours
),
labels (square, label) using key (square) as (
    select distinct square, square from figures
    union
    select s.next_square, min(l.label)
    from labels l
    join steps s on s.square = l.square
    join recurring.labels known on known.square = s.next_square
    where l.label < known.label
    group by s.next_square
)
select f.part, f.low, f.high, l.label as set_number
from figures f
join labels l using (square);

-- split_sets(relation): the same in the sets into which those fall that spread too widely.
create macro split_sets(relation) as table
with recursive sets (part, low, high, set_number) using key (part, low, high) as (
    select part, low, high, set_number::ubigint from connected_sets(relation)
    union
    (
        with wide as (
            select set_number
            from sets
            group by set_number
            having greatest(max(low) - min(low), max(high) - min(high)) > ln(same_report())
        ),
        gaps as (
            select
                *,
                round(low - lag(low) over (partition by set_number order by low), 9) as gap_low,
                round(high - lag(high) over (partition by set_number order by high), 9) as gap_high
            from sets
            semi join wide using (set_number)
        ),
        cuts as (
            select
                set_number,
                max(gap_low) >= max(gap_high) as is_of_low,
                max({'gap': gap_low, 'first': -low}) filter (gap_low is not null).first as cut_low,
                max({'gap': gap_high, 'first': -high}) filter (gap_high is not null).first as cut_high
            from gaps
            group by set_number
        )
        select
            part, low, high, hash(set_number, case when is_of_low then low >= -cut_low else high >= -cut_high end)
        from sets
        join cuts using (set_number)
    )
)
from sets;

create temp table of_stated_years as
with postings as (
    select report_row, dense_rank() over (order by employer, stated_year) as part, low, high
    from mergeable
    where stated_year is not null and not is_top_only
)
select p.report_row, min(p.report_row) over (partition by s.set_number) as set_row
from postings p
join split_sets('postings') s using (part, low, high);

-- Of each posting without a stated year the set of the newest stated year that it fits.
create temp table of_fitting_years as
with stated as (
    select m.employer, m.stated_year, m.low, m.high, min(s.set_row) as set_row
    from mergeable m
    join of_stated_years s using (report_row)
    group by all
),
yearless as (
    select *, slot_of(low) + low_beside.slots as low_slot, slot_of(high) + high_beside.slots as high_slot
    from (select distinct employer, low, high from mergeable where stated_year is null and not is_top_only)
    cross join beside low_beside
    cross join beside high_beside
),
fitting as (
    select
        m.employer, m.low, m.high,
        min({
            'newest': -s.stated_year, 'apart': round(abs(s.low - m.low) + abs(s.high - m.high), 9), 'set_row': s.set_row
        }).set_row as set_row
    from yearless m
    join stated s
        on s.employer = m.employer and slot_of(s.low) = m.low_slot and slot_of(s.high) = m.high_slot
        and abs(s.low - m.low) <= ln(same_pay()) and abs(s.high - m.high) <= ln(same_pay())
    group by m.employer, m.low, m.high
)
select m.report_row, f.set_row
from mergeable m
join fitting f using (employer, low, high)
where m.stated_year is null and not m.is_top_only;

create temp table of_no_year as
with postings as (
    select report_row, employer as part, low, high
    from mergeable
    anti join of_fitting_years using (report_row)
    where stated_year is null and not is_top_only
)
select p.report_row, min(p.report_row) over (partition by s.set_number) as set_row
from postings p
join split_sets('postings') s using (part, low, high);

create temp table posting_sets as
from of_stated_years
union all
from of_fitting_years
union all
from of_no_year
union all
select report_row, report_row from mergeable where is_top_only;

-- Of each set of single figures or lone tops the set of ranges of another source that it is the top of.
create temp table tops as
with members as (
    select distinct s.set_row, m.employer, m.is_range, m.high, m.role_family, m.source_id, unnest(m.places) as place
    from mergeable m
    join posting_sets s using (report_row)
    where m.role_family is not null
),
kinds as (
    select s.set_row, bool_or(m.is_range) as has_range, max(m.stated_year) as stated_year, min(m.report_row) as first_row
    from mergeable m
    join posting_sets s using (report_row)
    group by s.set_row
),
lone as (
    select m.*, k.stated_year, slot_of(m.high) + beside.slots as high_slot
    from members m
    join kinds k on k.set_row = m.set_row and not k.has_range
    cross join beside
)
select
    top.set_row,
    min({
        'newest': coalesce(-whole_kind.stated_year, 0), 'apart': round(abs(whole.high - top.high), 9),
        'first_row': whole_kind.first_row, 'set_row': whole.set_row
    }).set_row as range_set
from lone top
join members whole
    on whole.employer = top.employer and whole.is_range and whole.source_id <> top.source_id
    and slot_of(whole.high) = top.high_slot and abs(whole.high - top.high) <= ln(same_pay())
    and whole.role_family = top.role_family and whole.place = top.place
join kinds whole_kind
    on whole_kind.set_row = whole.set_row and coalesce(whole_kind.stated_year = top.stated_year, true)
group by top.set_row;

-- A report is numbered by the first row of the set that the others joined.
create table reports as
with merged as (
    select
        m.report_row,
        coalesce(t.range_set, p.set_row) as set_row,
        first_value(m.report_row) over (
            partition by coalesce(t.range_set, p.set_row) order by m.is_top_only, not m.is_range, m.newness, m.report_row
        ) as carrier_row
    from mergeable m
    join posting_sets p using (report_row)
    left join tops t using (set_row)
)
select
    r.report_row,
    coalesce(m.set_row, r.report_row) as set_row,
    coalesce(m.carrier_row, r.report_row) as carrier_row,
    dense_rank() over (order by coalesce(m.set_row, r.report_row))::integer as report
from report_rows r
left join merged m using (report_row);

drop table mergeable;
drop table of_stated_years;
drop table of_fitting_years;
drop table of_no_year;
drop table posting_sets;
drop table tops;
drop table beside;
