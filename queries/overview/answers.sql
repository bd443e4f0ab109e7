-- What machine learning and cities pay
-- One row is what the matching reports of one country answer to one question: `question` is 'machine_learning' (what that work
-- pays), 'place' (what one city pays, as paid) or 'place_adjusted' (the same at US average prices). Cities only where they have
-- enough reports and companies for a median; highest median first.
-- Steps: matching, groups
-- Columns:
--   group: the city, or machine_learning
--   lowest: lowest end of the ranges of machine learning; empty of cities
--   highest: highest end of them

with members as (
    select
        {'question': 'machine_learning', 'group': 'machine_learning'} as "group",
        pay, pay_low, pay_high, report, company, is_range, is_wide, evidence, stated_year
    from matching
    where role_family = 'machine_learning'
    union all
    select
        {'question': unnest(['place', 'place_adjusted']),
            'group': unnest([place::varchar, case when parity is not null then place::varchar end])} as "group",
        unnest([pay_as_paid, pay_as_paid * 100 / parity]) as pay,
        null as pay_low, null as pay_high, report, company, is_range, is_wide, evidence, stated_year
    from matching_places
),
named as materialized (
    from members where "group"."group" is not null
),
adjusted as (
    select * replace ("group"."group" as "group") from named where "group".question = 'place_adjusted'
)
select
    s."group".question as question, s."group"."group" as "group", n, companies, median, median_low, median_high, median_error,
    together.correlations,
    case when s."group".question = 'machine_learning' then lowest end as lowest,
    case when s."group".question = 'machine_learning' then highest end as highest,
    no_median, no_interval
from summarised('named') s
left join median_correlations('adjusted') together
    on s."group".question = 'place_adjusted' and together."group" = s."group"."group"
where s."group".question = 'machine_learning' or (n >= reports_for_median() and companies >= companies_for_place())
order by question, median desc nulls last, n desc, s."group";
