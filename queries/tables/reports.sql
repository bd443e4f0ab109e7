-- reports: one row is one collected row of pay with the report that it belongs to: a report is one decision on pay, and several
-- postings may tell of one.
-- `report` is the number of the report, `set_id` the row by whose id it is numbered, `carrier` the row whose pay it carries;
-- `report_row` is the number of the row itself.
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
    select source_id, list_max(regexp_extract_all(published, '\d{4}(-\d{2}(-\d{2})?)?')) as published from sources
)
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
    s.published
from report_rows r
left join dated_sources s on s.source_id = r.source_id
where r.evidence in ('posted', 'employer_stated') and r.company is not null and r.country is not null
    and not list_has_any(r.flags, ['country_inferred', 'currency_inferred'])
    and r.pay_hour_high > 0
    and (r.set_aside is null or (r.set_aside = 'only one end of a range' and r.pay_low is null));

-- slot_of: the step of pay that the logarithm of a figure lies on; what agrees lies on the same or the next one.
-- slots_near: the steps of all that may agree with a figure.
create macro slot_of(figure) as floor(figure / ln(same_pay()))::bigint;
create macro slots_near(figure) as [slot_of(figure) - 1, slot_of(figure), slot_of(figure) + 1];

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
with recursive sets as (
    select part, low, high, set_number::ubigint as set_number, 0 as depth from connected_sets(relation)
    union all
    (
        with gaps as (
            select
                *,
                round(low - lag(low) over (partition by set_number order by low), 9) as gap_low,
                round(high - lag(high) over (partition by set_number order by high), 9) as gap_high
            from sets
        ),
        cuts as (
            select
                set_number,
                max(gap_low) >= max(gap_high) as is_of_low,
                max({'gap': gap_low, 'first': -low}) filter (gap_low is not null).first as cut_low,
                max({'gap': gap_high, 'first': -high}) filter (gap_high is not null).first as cut_high
            from gaps
            group by set_number
            having greatest(max(low) - min(low), max(high) - min(high)) > ln(same_report())
        )
        select
            part, low, high,
            hash(set_number, case when is_of_low then low >= -cut_low else high >= -cut_high end),
            depth + 1
        from sets
        join cuts using (set_number)
    )
)
from sets
qualify row_number() over (partition by part, low, high order by depth desc) = 1;

create temp table of_stated_years as
with postings as (
    select report_id, dense_rank() over (order by employer, stated_year) as part, low, high
    from mergeable
    where stated_year is not null and not is_top_only
)
select p.report_id, min(p.report_id) over (partition by s.set_number) as set_id
from postings p
join split_sets('postings') s using (part, low, high);

-- Of each posting without a stated year the set of the newest stated year that it fits.
create temp table of_fitting_years as
with stated as (
    select m.employer, m.stated_year, m.low, m.high, min(s.set_id) as set_id
    from mergeable m
    join of_stated_years s using (report_id)
    group by all
),
yearless as (
    select distinct employer, low, high, low_slot, high_slot
    from mergeable, unnest(slots_near(low)) l(low_slot), unnest(slots_near(high)) h(high_slot)
    where stated_year is null and not is_top_only
),
fitting as (
    select
        m.employer, m.low, m.high,
        min({
            'newest': -s.stated_year, 'apart': round(abs(s.low - m.low) + abs(s.high - m.high), 9), 'set_id': s.set_id
        }).set_id as set_id
    from yearless m
    join stated s
        on s.employer = m.employer and slot_of(s.low) = m.low_slot and slot_of(s.high) = m.high_slot
        and abs(s.low - m.low) <= ln(same_pay()) and abs(s.high - m.high) <= ln(same_pay())
    group by m.employer, m.low, m.high
)
select m.report_id, f.set_id
from mergeable m
join fitting f using (employer, low, high)
where m.stated_year is null and not m.is_top_only;

create temp table of_no_year as
with postings as (
    select report_id, employer as part, low, high
    from mergeable
    anti join of_fitting_years using (report_id)
    where stated_year is null and not is_top_only
)
select p.report_id, min(p.report_id) over (partition by s.set_number) as set_id
from postings p
join split_sets('postings') s using (part, low, high);

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
    select distinct s.set_id, m.employer, m.is_range, m.high, m.role_family, m.places, m.source_id
    from mergeable m
    join posting_sets s using (report_id)
    where m.role_family is not null and m.places <> []
),
kinds as (
    select s.set_id, bool_or(m.is_range) as has_range, max(m.stated_year) as stated_year, min(m.report_id) as first_id
    from mergeable m
    join posting_sets s using (report_id)
    group by s.set_id
),
lone as (
    select m.*, k.stated_year, high_slot
    from members m
    join kinds k on k.set_id = m.set_id and not k.has_range, unnest(slots_near(m.high)) h(high_slot)
)
select
    top.set_id,
    min({
        'newest': coalesce(-whole_kind.stated_year, 0), 'apart': round(abs(whole.high - top.high), 9),
        'first_id': whole_kind.first_id, 'set_id': whole.set_id
    }).set_id as range_set
from lone top
join members whole
    on whole.employer = top.employer and whole.is_range and whole.source_id <> top.source_id
    and slot_of(whole.high) = top.high_slot and abs(whole.high - top.high) <= ln(same_pay())
    and whole.role_family = top.role_family and list_has_any(whole.places, top.places)
join kinds whole_kind
    on whole_kind.set_id = whole.set_id and coalesce(whole_kind.stated_year = top.stated_year, true)
group by top.set_id;

-- A report is numbered by the first row of the set that the others joined.
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
    coalesce(m.set_id, r.report_id) as set_id,
    dense_rank() over (order by coalesce(m.set_id, r.report_id))::integer as report,
    coalesce(m.carrier, r.report_id) as carrier,
    row_number() over (order by r.report_id)::integer as report_row
from report_rows r
left join merged m using (report_id);

drop table mergeable;
drop table of_stated_years;
drop table of_fitting_years;
drop table of_no_year;
drop table posting_sets;
drop table tops;
