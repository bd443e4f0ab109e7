-- Five answers
-- One row is the answer to one question that guides leave open, among the matching reports of one country: `question` is
-- 'machine_learning' (what that work pays), 'company' (which pays most; only those with enough reports from enough sources),
-- 'place' (which pays most, as paid) or 'place_adjusted' (the same at US average prices). `group` is the one with the
-- highest median of those that can be ranked. No row: none can be ranked.
-- Steps: matching, groups
-- Columns:
--   group: the one with the highest median

with members as (
    select
        {'question': unnest(['machine_learning', 'company', 'place', 'place_adjusted']),
            'group': unnest([
                case when role_family = 'machine_learning' then 'machine_learning' end,
                company::varchar, place::varchar, case when parity is not null then place::varchar end
            ])} as "group",
        unnest([pay, pay, pay_as_paid, pay_as_paid * 100 / parity]) as pay,
        report, company, is_range, is_wide, evidence, year, source_id
    from matching
),
named as (
    from members where "group"."group" is not null
),
counted as (
    select "group", count(distinct source_id) as sources from named where pay is not null group by "group"
),
rankable as (
    select s.*, sources
    from summarised('named') s
    join counted using ("group")
    where case "group".question
        when 'machine_learning' then true
        when 'company' then n >= reports_for_highest() and sources >= sources_for_highest()
        else n >= reports_for_median() and companies >= companies_for_place()
    end
)
select
    "group".question as question, "group"."group" as "group", n, companies, sources, median, median_low, median_high, no_interval,
    count(*) over (partition by "group".question) as contenders
from rankable
qualify row_number() over (partition by question order by median desc nulls last, n desc, "group"."group") = 1
order by question;
