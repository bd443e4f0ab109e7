-- Five answers
-- One row is the answer to one question that guides leave open, among the matching reports of one country: `question` is
-- 'machine_learning' (what that work pays), 'company' (which pays most; only those with enough reports from enough sources),
-- 'place' (which pays most, as paid) or 'place_adjusted' (the same at US average prices). `group` is the one with the
-- highest median of those that can be ranked. No row: none can be ranked.
-- Steps: matching, groups
-- Columns:
--   group: the one with the highest median

with members as (
    select 'machine_learning' as question, role_family::varchar as "group", pay, set_aside, company, is_range, is_wide, year, source_id
    from matching
    where role_family = 'machine_learning'
    union all
    select 'company', company::varchar, pay, set_aside, company, is_range, is_wide, year, source_id
    from matching
    where company is not null
    union all
    select 'place', place::varchar, pay_as_paid, set_aside, company, is_range, is_wide, year, source_id
    from matching
    where place is not null
    union all
    select 'place_adjusted', place::varchar, pay_as_paid * 100 / parity, set_aside, company, is_range, is_wide, year, source_id
    from matching
    where place is not null and parity is not null
),
groups as (
    select
        question, "group", count(distinct source_id) filter (pay is not null) as sources,
        unnest(pay_aggregates(pay, set_aside, company, is_range, is_wide, year))
    from members
    group by question, "group"
),
rankable as (
    select *
    from groups
    where case question
        when 'machine_learning' then true
        when 'company' then n >= reports_for_highest() and sources >= sources_for_highest()
        else n >= reports_for_median() and companies >= companies_for_place()
    end
)
select
    question, "group", n, companies, sources, median, median_low, median_high,
    count(*) over (partition by question) as contenders
from summarised('rankable')
qualify row_number() over (partition by question order by median desc nulls last, n desc, "group") = 1
order by question;
