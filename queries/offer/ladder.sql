-- The ladder of an offer's comparables
-- One row is one step of the ladder, from narrow to wide, with the reports on it and how many of them pay less than the offer;
-- steps without a report are left out.
-- $company: canonical name of the company, null where the offer names none; such as NVIDIA
-- $industry: industry of the company, null where it is not known; such as software
-- $degree: degree level, null where the offer names none; such as phd
-- $role: role family, null where the offer names none; such as null
-- $place: CBSA code of the metro, or the city where it lies in none, null where not known; such as 41940
-- $parity: regional price parity of the place, null where there is none; such as 110
-- $kept: reports that are this offer itself, as offer/kept lists them, null for none; such as null
-- $offered: pay of the offer, in the unit and currency of the view; such as 60
-- Steps: matching
-- Processed: A report whose range spans the offer counts as neither certainly below nor above. On steps that span several metros
--   pay is given at the prices of the offer's place; where it has a parity, reports without one count in `unpriced` only.
--   Percentiles lie between the reports of a step; there are none of too few reports, or of mostly wide ranges.
-- Columns:
--   step "step", rank: place in the ladder: 1 company, degree, place and role; 2 company and degree; 3 company; 4 industry, place,
--     degree and role; 5 country, degree and role; 6 country
--   in_place "in one place", truth: whether the step is within one metro
--   unpriced "no price level", reports: reports without a price level for their place
--   newest_year: newest year among the reports, an assumed one too
--   n_below "certainly below", reports: reports that certainly pay less
--   n_spanning "spanning", reports: reports whose range spans the offer
--   n_tied "the same", reports: reports that pay the same to the cent
--   is_few "few", truth: whether the step has so few reports that they are counted one by one
--   is_own "people's own", truth: whether all are people's own reports
--   unnamed "unnamed", reports: reports of unnamed employers
--   clusters "companies that vary", companies: companies, each report of an unnamed employer as one of its own
--   below_error "error below", number .4: standard error of the share certainly below, by companies
--   upper_error "error of the upper share", number .4: that of the share certainly below or spanning
--   student_t "t", number .3: quantile of Student's t for the interval; empty = too few companies
--   effective_companies: companies once large ones count for what they add: (sum n)² / sum n²

with compared as (
    from comparables(
        'matching', 'matching_other_places', $company::varchar, $industry::varchar, $degree::varchar, $role::varchar,
        $place::varchar, $parity::double, $kept::bigint[]
    )
),
counted as materialized (
    select
        *,
        case when is_range then high < round($offered::double, 6) else pay < $offered - half_cent() end as is_below,
        is_range and low < round($offered::double, 6) and high >= round($offered::double, 6) as is_spanning,
        not is_range and abs(pay - $offered) <= half_cent() as is_tied
    from compared
    where pay is not null
),
grouped as (
    select step as "group", report, pay, low as pay_low, high as pay_high, company, is_range, is_wide, evidence, stated_year from counted
),
members as (
    from reports_under('grouped')
),
summaries as (
    from groups_of('members')
),
companies as (
    select
        step,
        count(*) as r,
        count(*) filter (is_below) as b,
        count(*) filter (is_below or is_spanning) as u
    from counted
    group by step, employer_of(company, report)
),
sums as (
    select
        step, count(*) as clusters, sum(r) as n, sum(r) ** 2 / sum(r ** 2) as effective_companies,
        sum(b) / sum(r) as s, sum(u) / sum(r) as v,
        sum(b ** 2) as bb, sum(b * r) as br, sum(u ** 2) as uu, sum(u * r) as ur, sum(r ** 2) as rr
    from companies
    group by step
),
tallies as (
    select
        step,
        sum(postings)::bigint as postings,
        count(*) filter (is_below) as n_below,
        count(*) filter (is_spanning) as n_spanning,
        count(*) filter (is_tied) as n_tied,
        count(*) filter (company is null) as unnamed,
        bool_and(evidence = 'self_reported') as is_own,
        min(oldest_year) as oldest_year,
        max(newest_year) as newest_year
    from counted
    group by step
),
unpriced as (
    select step, count(*) as unpriced from compared where pay is null group by step
)
select
    t.step,
    s.in_place,
    g.n,
    g.n < reports_for_many() as is_few,
    t.postings,
    g.companies,
    t.unnamed,
    t.oldest_year,
    t.newest_year,
    coalesce(u.unpriced, 0) as unpriced,
    t.is_own,
    t.n_below,
    t.n_spanning,
    t.n_tied,
    c.clusters,
    c.effective_companies,
    case when c.clusters > 1 then
        sqrt(c.clusters / (c.clusters - 1) * greatest(c.bb - 2 * c.s * c.br + c.s ** 2 * c.rr, 0)) / c.n end as below_error,
    case when c.clusters > 1 then
        sqrt(c.clusters / (c.clusters - 1) * greatest(c.uu - 2 * c.v * c.ur + c.v ** 2 * c.rr, 0)) / c.n end as upper_error,
    case when c.clusters >= companies_for_interval() and c.effective_companies >= effective_for_interval()
        and t.unnamed <= most_unnamed() * g.n then t_quantile(c.effective_companies - 1) end as student_t,
    g.wide_share,
    case when g.has_median then g.quantiles[2] end as p25,
    case when g.has_median then g.quantiles[3] end as median,
    case when g.has_median then g.quantiles[4] end as p75
from tallies t
join summaries g on g."group" = t.step
join sums c on c.step = t.step
join comparable_steps($company::varchar, $industry::varchar, $degree::varchar, $role::varchar, $place::varchar) s on s.step = t.step
left join unpriced u on u.step = t.step
order by t.step;
