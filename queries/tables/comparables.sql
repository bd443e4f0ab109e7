-- comparable_rows(relation, ...): one row is one matching row of a relation on one step, with its pay at the prices told below.
-- comparables(relation, ...): one row is one report on one step of the ladder of an offer's comparables, of the matching rows of
-- a relation. Steps go from narrow to wide: 1 company, degree, place and role; 2 company and degree; 3 company; 4 its industry,
-- with place, degree and role; 5 the country, with degree and role; 6 the country. What the offer does not state, and an
-- industry that is not known, is no condition; without a company there is no step of it. A step whose conditions are those of
-- the next says nothing more and is left out. The place is the metro where the city lies in one, else the city.
-- Pay is told within the offer's metro as it is paid; on a step that spans several, each row is brought to the offer's prices
-- by parity (times the offer's parity, over its own), and a row without a parity is counted in `unpriced` and told no pay.
-- Where postings of a report lie in several places its pay is the middle of theirs. `low` and `high` are the ends of a
-- range, or twice the single figure. `others` is the relation of the same rows under their other places: on the steps of a
-- place a posting of several cities counts under each, on the others once, under its first. `kept_` lists the reports that
-- are the offer itself, kept before: an offer is not compared with itself.

create macro comparable_steps(company_, industry_, degree_, role_, place_) as table
with steps (step, of_company, of_industry, of_degree, of_role, in_place) as (
    values
        (1, true, false, true, true, true),
        (2, true, false, true, false, false),
        (3, true, false, false, false, false),
        (4, false, true, true, true, true),
        (5, false, false, true, true, false),
        (6, false, false, false, false, false)
),
stated as (
    select
        step,
        of_company,
        of_industry and industry_ is not null as of_industry,
        of_degree and degree_ is not null as of_degree,
        of_role and role_ is not null as of_role,
        in_place and place_ is not null as in_place
    from steps
    where not of_company or company_ is not null
)
select *
from stated
qualify (of_company, of_industry, of_degree, of_role, in_place) is distinct from
    lead((of_company, of_industry, of_degree, of_role, in_place)) over (order by step);

create macro comparable_rows(relation, others, company_, industry_, degree_, role_, place_, parity_, kept_) as table
with placed as (
    select *, true as is_first from query_table(relation)
    union all by name
    select *, false as is_first from query_table(others)
),
priced as (
    select s.step, r.* exclude (is_first), case when s.in_place or parity_ is null then 1 else parity_ / r.parity end as price
    from placed r
    join comparable_steps(company_, industry_, degree_, role_, place_) s
        on (not s.of_company or r.company::varchar = company_)
        and (not s.of_industry or r.industry = industry_)
        and (not s.of_degree or r.degree_bits & degree_bit(degree_) <> 0)
        and (not s.of_role or r.role_family::varchar = role_)
        and (not s.in_place or coalesce(r.metro_code::varchar, r.place::varchar) = place_)
    where r.pay is not null and (r.is_first or s.in_place) and not list_contains(coalesce(kept_, []), r.report)
)
select * exclude (price) replace (pay * price as pay, pay_low * price as pay_low, pay_high * price as pay_high)
from priced;

create macro comparables(relation, others, company_, industry_, degree_, role_, place_, parity_, kept_) as table
with rows as (
    select
        *, case when is_range then pay_low else pay end as low, case when is_range then pay_high else pay end as high
    from comparable_rows(relation, others, company_, industry_, degree_, role_, place_, parity_, kept_)
)
select
    step,
    report,
    middle_of(pay) as pay,
    middle_of(low) as low,
    middle_of(high) as high,
    count(distinct report_row) as postings,
    any_value(company) as company,
    any_value(evidence) as evidence,
    any_value(is_range) as is_range,
    any_value(is_wide) as is_wide,
    max(stated_year) as stated_year,
    max(year) as newest_year,
    min(year) as oldest_year
from rows
group by step, report;
