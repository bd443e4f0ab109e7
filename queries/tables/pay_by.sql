-- How pay is summarised, for every question about groups of the matching reports; pay in the reader's unit and currency.
--
-- summarised(relation): one row is one group of the rows of a relation, which states of each its `group`, the `report` that it
-- belongs to, `pay` with its ends `pay_low` and `pay_high`, `company`, `is_range`, `is_wide`, `evidence` and `year`. A report
-- counts once in a group, however many of its postings the group holds. By the rules for small groups: with too few reports for
-- a median (or reports of fewer than `least_companies` companies, or mostly wide ranges: `no_median` says which) the percentiles
-- are null and `points` holds the pay of each report. `lowest` and `highest` are the outermost ends of the ranges.
-- `effective_companies` is (sum n)^2 / sum n^2 over the companies, each report of an unnamed employer as a company of its own.
-- `median_error` is the standard error of the logarithm of the median: the width of its interval over 2 t.
-- The interval of the median is that of `median_interval`, null where `no_interval` says why.
-- `correlations`, where they are asked for, are those of the median with the medians of the other groups that share companies.
-- pay_by(key): one row is one value of `key` among the matching reports (or the rows of another relation of that shape).
-- pay_bins(key): one row is one value of `key` and one bin of pay with its `n` reports. Bins are equally wide, about 30 over
-- the middle 98% of all the pay.
-- reports_under(relation): one row is one report under one `group` of a relation as above, with its number of `postings`. Where
-- its postings are adjusted for the prices of several places, its pay is the middle of theirs. Pay is told to a millionth: what
-- is the same by the month and by the year is one figure, whatever the last bits of its conversion.

create macro reports_under(relation) as table
select
    "group",
    report,
    round((min(pay) + max(pay)) / 2, 6) as pay,
    least(min(pay_low), min(pay)) as pay_low,
    greatest(max(pay_high), max(pay)) as pay_high,
    count(*) as postings,
    any_value(company) as company,
    any_value(is_range) as is_range,
    any_value(is_wide) as is_wide,
    any_value(evidence = 'self_reported') as is_own,
    max(year) as year
from query_table(relation)
where pay is not null
group by "group", report;

-- The 0.975 quantile of Student's t, within 0.2 per cent from 3 degrees of freedom on (Abramowitz and Stegun 26.7.5).
create macro t_quantile(df) as
    normal_quantile()
    + (normal_quantile() ** 3 + normal_quantile()) / 4 / df
    + (5 * normal_quantile() ** 5 + 16 * normal_quantile() ** 3 + 3 * normal_quantile()) / 96 / df ** 2
    + (3 * normal_quantile() ** 7 + 19 * normal_quantile() ** 5 + 17 * normal_quantile() ** 3 - 15 * normal_quantile()) / 384 / df ** 3
    + (79 * normal_quantile() ** 9 + 776 * normal_quantile() ** 7 + 1482 * normal_quantile() ** 5
        - 1920 * normal_quantile() ** 3 - 945 * normal_quantile()) / 92160 / df ** 4;

-- median_margins(members, groups): one row is one group with the half `margin` of the 95% interval of the share of its reports
-- up to its median: t with the effective number of companies less one as degrees of freedom, times the standard error of that
-- share by companies, sqrt(C / (C - 1) * sum (b - r s)^2) / n, where a company has r reports, b of them up to the median, and
-- s is the share of all. The interval of the median is read off the ordered pay at one half less and plus that margin
-- (Woodruff 1952). A company in two groups moves both: `correlations` is a list of the other groups, each with the correlation
-- of the two shares, sum (b - r s) (b' - r' s') over the companies of both / the root of the sums of squares of each.
create macro median_margins(members, groups, correlated := false) as table
with companies as (
    select
        m."group", coalesce(m.company::varchar, m.report::varchar) as company,
        count(*) as r, count(*) filter (m.pay <= g.quantiles[3]) as b
    from query_table(members) m
    join query_table(groups) g on m."group" is not distinct from g."group"
    where g.n >= companies_for_interval()
    group by all
),
sums as (
    select
        "group", count(*) as companies, sum(r) as n, sum(r) ** 2 / sum(r ** 2) as effective_companies, sum(b) / sum(r) as share,
        greatest(sum(b ** 2) - 2 * sum(b) / sum(r) * sum(b * r) + (sum(b) / sum(r)) ** 2 * sum(r ** 2), 0) as squares
    from companies
    group by "group"
),
pairs as (
    select
        own."group", other."group" as other,
        sum((own.b - own.r * s.share) * (other.b - other.r * t.share)) / sqrt(s.squares * t.squares) as correlation
    from companies own
    join companies other on own.company = other.company and own."group" <> other."group"
    join sums s on s."group" = own."group"
    join sums t on t."group" = other."group"
    where correlated and s.squares > 0 and t.squares > 0
    group by own."group", other."group", s.squares, t.squares
),
shared as (
    select "group", list({'group': other, 'correlation': correlation} order by other) as correlations from pairs group by "group"
)
select
    s."group", companies, effective_companies, correlations,
    case when companies > 1 then
        t_quantile(effective_companies - 1) * sqrt(companies / (companies - 1) * squares) / n
    end as margin
from sums s
left join shared on shared."group" = s."group";

create macro summarised(relation, least_companies := 0, correlated := false) as table
with members as (
    from reports_under(relation)
),
groups as (
    select
        "group",
        count(*) as n,
        sum(postings)::bigint as postings,
        list_unique(list(company)) as companies,
        count(*) filter (company is null) as unnamed,
        quantile_cont(pay, [0.1, 0.25, 0.5, 0.75, 0.9]) as quantiles,
        list_sort(list(pay)) as ordered,
        avg(is_range::integer) as ranges_share,
        avg(is_wide::integer) as wide_share,
        max(year) as newest_year,
        min(pay_low) as lowest,
        max(pay_high) as highest,
        bool_and(is_own) as is_own
    from members
    group by "group"
),
sized as (
    select
        *,
        case
            when n < reports_for_median() then 'few_reports'
            when wide_share > most_wide() then 'wide_ranges'
            when companies < least_companies then 'few_companies'
        end as no_median,
        no_median is null as has_median
    from groups
),
margins as (
    from median_margins('members', 'sized', correlated := correlated)
),
judged as (
    select
        g.*,
        coalesce(m.effective_companies, 1) as effective_companies,
        m.companies as clusters,
        m.correlations,
        case
            when m.companies = 1 and g.is_own then low_rank_of(g.n, r.low_rank)
            else greatest(ceil(g.n * (0.5 - m.margin)), 1)
        end::bigint as low_place,
        case
            when m.companies = 1 and g.is_own then g.n + 1 - low_rank_of(g.n, r.low_rank)
            else least(ceil(g.n * (0.5 + m.margin)), g.n)
        end::bigint as high_place,
        case
            when g.ordered[1] = g.ordered[-1] then 'one_figure'
            when m.companies = 1 and g.is_own then null
            when m.companies = 1 then 'one_company'
            when g.unnamed > most_unnamed() * g.n then 'unnamed'
            when coalesce(m.companies, 0) < companies_for_interval() or m.effective_companies < effective_for_interval()
                or m.margin >= 0.5 then 'few_companies'
        end as no_interval
    from sized g
    left join margins m on m."group" is not distinct from g."group"
    left join median_ranks r on r.n = g.n
),
bounded as (
    select
        *,
        case when has_median and no_interval is null then ordered[low_place] end as low,
        case when has_median and no_interval is null then ordered[high_place] end as high
    from judged
)
select
    "group", n, postings, companies, effective_companies, ranges_share, wide_share, newest_year, lowest, highest, has_median,
    no_median,
    case when has_median then quantiles[1] end as p10,
    case when has_median then quantiles[2] end as p25,
    case when has_median then quantiles[3] end as median,
    case when has_median then quantiles[4] end as p75,
    case when has_median then quantiles[5] end as p90,
    case when low < high then low end as median_low,
    case when low < high then high end as median_high,
    case when low < high and clusters > 1 then ln(high / low) / (2 * t_quantile(effective_companies - 1)) end as median_error,
    correlations,
    case when low = high then 'one_figure' else no_interval end as no_interval,
    case when not has_median then ordered end as points,
    case when not has_median then 'points' when n < reports_for_many() then 'few' else 'many' end as size_class
from bounded;

create macro pay_by(key, reports := 'matching') as table
with keyed as (
    select key as "group", report, pay, pay_low, pay_high, company, is_range, is_wide, evidence, year from query_table(reports)
)
from summarised('keyed');

create macro pay_bins(key, reports := 'matching') as table
with counted as (
    select key as "group", report, (min(pay) + max(pay)) / 2 as pay
    from query_table(reports)
    where pay is not null
    group by all
),
widths as (
    select bin_width(quantile_cont(pay, 0.01), quantile_cont(pay, 0.99)) as width from counted
)
select "group", floor(pay / width) * width as bin_from, floor(pay / width) * width + width as bin_to, count(*) as n
from counted, widths
group by all;
