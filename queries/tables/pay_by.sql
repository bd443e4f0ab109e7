-- How pay is summarised, for every question about groups of the matching reports; pay in the reader's unit and currency.
--
-- summarised(relation): one row is one group of the rows of a relation, which states of each its `group`, the `report` that it
-- belongs to, `pay` with its ends `pay_low` and `pay_high`, `company`, `is_range`, `is_wide`, `evidence` and `stated_year`. A report
-- counts once in a group, however many of its postings the group holds. By the rules for small groups: with too few reports for
-- a median (or reports of fewer than `least_companies` companies, or mostly wide ranges: `no_median` says which) the percentiles
-- are null and `points` holds the pay of each report. `lowest` and `highest` are the outermost ends of the ranges: where most of
-- the reports are wide ranges (`size_class` span) these are drawn, not figures within them.
-- `effective_companies` is (sum n)^2 / sum n^2 over the companies, each report of an unnamed employer as a company of its own.
-- `median_error` is the standard error of the logarithm of the median: the width of its interval over 2 t.
-- The interval of the median is that of `median_interval`, null where `no_interval` says why.
-- summarised_once(relation): the same with each company once, by the median of its reports, and each report of an unnamed employer.
-- The limits are of companies then, and the interval is of order statistics over them; `n` counts the reports behind.
-- summary_of(members): the summary of either; groups_of(members): its numbers and percentiles alone, without an interval.
-- pay_by(key): one row is one value of `key` among the matching reports (or the rows of another relation of that shape).
-- pay_bins(key): one row is one value of `key` and one bin of pay with its `n` reports. Bins are equally wide, about 30 over
-- the middle 98% of all the pay.
-- middle_of(figures): the figure of a report, of those of its postings: where these are adjusted for the prices of several places,
-- the middle of theirs. It is told to a millionth: what is the same by the month and by the year is one figure, whatever the last
-- bits of its conversion.
-- employer_of(company, report): the number of an employer: of its company, else, unnamed, of the report, below zero.
-- reports_under(relation): one row is one report under one `group` of a relation as above, with its number of `postings`. What a
-- report is (a range, wide, a person's own) is found as one number, `marks`: as three it takes an eighth longer.
-- companies_of(reports): one row is one company under one `group` in the same columns, or one report of an unnamed employer: the
-- median of its `reports`, and the shares of them that are ranges and wide.

create macro employer_of(company, report) as coalesce(enum_code(company::company_name)::bigint, -1 - report);

create macro middle_of(figures) as round((min(figures) + max(figures)) / 2, 6);

create macro reports_under(relation) as table
with reports as (
    select
        "group",
        report,
        1 as reports,
        false as is_company,
        middle_of(pay) as pay,
        least(min(pay_low), min(pay)) as pay_low,
        greatest(max(pay_high), max(pay)) as pay_high,
        count(*) as postings,
        any_value(company) as company,
        any_value(is_range::utinyint + 2 * is_wide::utinyint + 4 * (evidence = 'self_reported')::utinyint) as marks,
        max(stated_year) as stated_year
    from query_table(relation)
    where pay is not null
    group by "group", report
)
select
    * exclude (marks, stated_year), (marks & 1)::double as is_range, (marks // 2 & 1)::double as is_wide, marks >= 4 as is_own, stated_year
from reports;

create macro companies_of(reports) as table
select
    "group",
    min(report) as report,
    count(*)::integer as reports,
    true as is_company,
    median(pay) as pay,
    min(pay_low) as pay_low,
    max(pay_high) as pay_high,
    sum(postings)::bigint as postings,
    any_value(company) as company,
    avg(is_range) as is_range,
    avg(is_wide) as is_wide,
    false as is_own,
    max(stated_year) as stated_year
from query_table(reports)
group by "group", employer_of(company, report);

-- The 0.975 quantile of Student's t, within 0.2 per cent from 3 degrees of freedom on (Abramowitz and Stegun 26.7.5): with z the
-- normal quantile z + (z^3 + z) / (4 df) + (5 z^5 + 16 z^3 + 3 z) / (96 df^2) + (3 z^7 + 19 z^5 + 17 z^3 - 15 z) / (384 df^3)
-- + (79 z^9 + 776 z^7 + 1482 z^5 - 1920 z^3 - 945 z) / (92160 df^4). What stands over the powers of df is worked out: to bind the
-- formula took as long as half of a summary.
create macro t_quantile(df) as
    normal_quantile() + 2.372271279 / df + 2.822498705 / df ** 2 + 2.555849791 / df ** 3 + 1.589534145 / df ** 4;

-- median_margins(members, groups): one row is one group with `student_t`, the quantile of t with the effective number of its
-- companies less one as degrees of freedom, and the half `margin` of the 95% interval of the share of its reports up to its median:
-- that quantile times the standard error of the share by companies, sqrt(C / (C - 1) * sum (b - r s)^2) / n, where a company has
-- r reports, b of them up to the median, and s is the share of all. The interval of the median is read off the ordered pay at one
-- half less and plus that margin (Woodruff 1952).
create macro median_margins(members, groups) as table
with companies as (
    select m."group", count(*) as r, count(*) filter (m.pay <= g.quantiles[3]) as b
    from query_table(members) m
    join query_table(groups) g on m."group" is not distinct from g."group"
    where g.n >= companies_for_interval()
    group by m."group", employer_of(m.company, m.report)
),
sums as (
    select
        "group", count(*) as companies, sum(r) as n, sum(r) ** 2 / sum(r ** 2) as effective_companies, sum(b) / sum(r) as share,
        sum(b ** 2) as bb, sum(b * r) as br, sum(r ** 2) as rr
    from companies
    group by "group"
),
quantiles as (
    select *, t_quantile(effective_companies - 1) as t from sums
)
select
    "group", companies, effective_companies,
    case when companies > 1 then t end as student_t,
    student_t * sqrt(companies / (companies - 1) * greatest(bb - 2 * share * br + share ** 2 * rr, 0)) / n as margin
from quantiles;

-- median_correlations(relation): one row is one group of a relation as for `summarised` with the `correlations` of its median with
-- those of the other groups that share companies: of each such group the sum of (b - r s) (b' - r' s') over the companies of
-- both / the root of the sums of squares of each, since a company in two groups moves both shares.
create macro median_correlations(relation) as table
with judged as (
    select
        "group", employer_of(company, report) as company, count(*) over own as n,
        pay <= median(pay) over own as is_up_to
    from reports_under(relation)
    window own as (partition by "group")
),
companies as (
    select "group", company, count(*) as r, count(*) filter (is_up_to) as b
    from judged
    where n >= companies_for_interval()
    group by all
),
shares as (
    select "group", company, b - r * (sum(b) over own / sum(r) over own) as moved
    from companies
    window own as (partition by "group")
),
sized as (
    select *, moved / nullif(sqrt(sum(moved ** 2) over (partition by "group")), 0) as part from shares
),
pairs as (
    select one."group", other."group" as other, sum(one.part * other.part) as correlation
    from sized one
    join sized other on one.company = other.company and one."group" <> other."group"
    where one.part is not null and other.part is not null
    group by all
)
select "group", list({'group': other, 'correlation': correlation} order by other) as correlations
from pairs
group by "group";

-- percentiles_of(ordered, shares): the percentiles of ordered figures, linear between neighbours, as `quantile_cont` has them, which
-- would order the figures a second time.
create macro percentiles_of(ordered, shares) as [
    ordered[1 + floor(place)::bigint]
    + (place - floor(place)) * (ordered[1 + ceil(place)::bigint] - ordered[1 + floor(place)::bigint])
    for place in list_transform(shares, lambda share: share * (len(ordered) - 1))
];

create macro groups_of(members, least_companies := 0) as table
with groups as (
    select
        "group",
        count(*) as n,
        sum(reports)::bigint as reports,
        bool_and(is_company) as is_of_companies,
        sum(postings)::bigint as postings,
        count(distinct company) as companies,
        count(*) filter (company is null) as unnamed,
        list_sort(list(pay)) as ordered,
        avg(is_range) as ranges_share,
        avg(is_wide) as wide_share,
        max(stated_year) as newest_year,
        min(pay_low) as lowest,
        max(pay_high) as highest,
        bool_and(is_own) as is_own
    from query_table(members)
    group by "group"
)
select
    *,
    percentiles_of(ordered, [0.1, 0.25, 0.5, 0.75, 0.9]) as quantiles,
    case
        when n < reports_for_median() then case when is_of_companies then 'few_companies' else 'few_reports' end
        when wide_share > most_wide() then 'wide_ranges'
        when companies < least_companies then 'few_companies'
    end as no_median,
    no_median is null as has_median
from groups;

create macro summary_of(members, least_companies := 0) as table
with sized as (
    from groups_of(members, least_companies := least_companies)
),
margins as (
    from median_margins(members, 'sized')
),
judged as (
    select
        g.*,
        coalesce(m.effective_companies, 1) as effective_companies,
        m.companies as clusters,
        m.student_t,
        g.is_of_companies or (m.companies = 1 and g.is_own) as are_draws,
        case
            when are_draws then low_rank_of(g.n, r.low_rank)
            else greatest(ceil(g.n * (0.5 - m.margin)), 1)
        end::bigint as low_place,
        case
            when are_draws then g.n + 1 - low_rank_of(g.n, r.low_rank)
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
    "group", reports as n, postings, companies, unnamed, effective_companies, ranges_share, wide_share, newest_year, lowest, highest, has_median,
    no_median,
    case when has_median then quantiles[1] end as p10,
    case when has_median then quantiles[2] end as p25,
    case when has_median then quantiles[3] end as median,
    case when has_median then quantiles[4] end as p75,
    case when has_median then quantiles[5] end as p90,
    case when low < high then low end as median_low,
    case when low < high then high end as median_high,
    case when low < high and clusters > 1 then ln(high / low) / (2 * student_t) end as median_error,
    case when low = high then 'one_figure' else no_interval end as no_interval,
    case when not has_median then ordered end as points,
    case
        when not has_median then if(wide_share > most_wide(), 'span', 'points')
        when n < reports_for_many() then 'few'
        else 'many'
    end as size_class
from bounded;

create macro summarised(relation, least_companies := 0) as table
with members as (
    from reports_under(relation)
)
from summary_of('members', least_companies := least_companies);

create macro summarised_once(relation) as table
with reports as (
    from reports_under(relation)
),
members as (
    from companies_of('reports')
)
from summary_of('members');

-- range_ends(relation): as `reports_under` of a relation whose groups are numbers, each report twice: by its low end in the group of
-- twice the number and by its high end in the next. A single figure is both. No end is wide.
-- bounds_under(relation), bounds_once(relation): one row is one group of a relation as for `range_ends`: between which figures its
-- median lies, of its reports and of its companies; bounds_of(summaries): the same of the summaries of the ends.
create macro range_ends(relation) as table
with reports as (
    select
        "group",
        report,
        middle_of(coalesce(pay_low, pay)) as pay_low,
        middle_of(coalesce(pay_high, pay)) as pay_high,
        count(*) as postings,
        any_value(company) as company,
        any_value(is_range::utinyint + 4 * (evidence = 'self_reported')::utinyint) as marks,
        max(stated_year) as stated_year
    from query_table(relation)
    where pay is not null
    group by "group", report
)
select
    2 * "group" + unnest([0, 1]) as "group", report, 1 as reports, false as is_company, unnest([pay_low, pay_high]) as pay,
    pay_low, pay_high, postings, company, (marks & 1)::double as is_range, 0::double as is_wide, marks >= 4 as is_own, stated_year
from reports;

create macro bounds_of(summaries) as table
select
    ("group" // 2)::integer as "group",
    max(n) as n,
    max(ranges_share) as ranges_share,
    max(no_median) as no_median,
    max(median) filter ("group" % 2 = 0) as low_median,
    max(median_low) filter ("group" % 2 = 0) as low_bound,
    max(median) filter ("group" % 2 = 1) as high_median,
    max(median_high) filter ("group" % 2 = 1) as high_bound
from query_table(summaries)
group by all;

create macro bounds_under(relation, least_companies := 0) as table
with ends as (
    from range_ends(relation)
),
summaries as (
    from summary_of('ends', least_companies := least_companies)
)
from bounds_of('summaries');

create macro bounds_once(relation) as table
with ends as (
    from range_ends(relation)
),
companies as (
    from companies_of('ends')
),
summaries as (
    from summary_of('companies')
)
from bounds_of('summaries');

create macro pay_by(key, reports := 'matching') as table
with keyed as (
    select key as "group", report, pay, pay_low, pay_high, company, is_range, is_wide, evidence, stated_year from query_table(reports)
)
from summarised('keyed');

create macro pay_bins(key, reports := 'matching') as table
with counted as (
    select key as "group", report, middle_of(pay) as pay
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
