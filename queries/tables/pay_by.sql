-- How pay is summarised, for every question about groups of the matching reports; pay in the reader's unit and currency.
-- pay_aggregates: the aggregates of a group: n reports with pay, postings (with the repeats of a report), named companies,
-- quantiles, pay in order, and the shares of ranges and of wide ranges.
-- summarised(groups): one row is one group of those aggregates, by the rules for small groups: with too few reports for a
-- median (or reports of fewer than `least_companies` companies) the percentiles are null and `points` holds the pay of each
-- report; the interval is of order statistics.
-- pay_by(key): one row is one value of `key` among the matching reports (or the rows of another relation of that shape).
-- pay_bins(key): one row is one value of `key` and one bin of pay with its `n` reports. Bins are equally wide, about 30 over
-- the middle 98 % of all the pay.

create macro pay_aggregates(pay, set_aside, company, is_range, is_wide, year) as {
    'n': count(pay),
    'postings': count(*) filter (pay is not null or set_aside = 'repeats a report'),
    'companies': list_unique(list(company) filter (pay is not null)),
    'quantiles': quantile_cont(pay, [0.1, 0.25, 0.5, 0.75, 0.9]),
    'ordered': list_sort(list(pay) filter (pay is not null)),
    'ranges_share': avg(is_range::integer) filter (pay is not null),
    'wide_share': avg(is_wide::integer) filter (pay is not null),
    'newest_year': max(year) filter (pay is not null)
};

create macro summarised(groups, least_companies := 0) as table
with judged as (
    select *, n >= reports_for_median() and companies >= least_companies as has_median
    from query_table(groups)
    where n > 0
)
select
    judged.* exclude (quantiles, ordered),
    case when has_median then quantiles[1] end as p10,
    case when has_median then quantiles[2] end as p25,
    case when has_median then quantiles[3] end as median,
    case when has_median then quantiles[4] end as p75,
    case when has_median then quantiles[5] end as p90,
    case when has_median then ordered[low_rank_of(n, low_rank)] end as median_low,
    case when has_median then ordered[n + 1 - low_rank_of(n, low_rank)] end as median_high,
    case when not has_median then ordered end as points,
    case when not has_median then 'points' when n < reports_for_many() then 'few' else 'many' end as size_class
from judged
left join median_ranks using (n);

create macro pay_by(key, reports := 'matching') as table
with groups as (
    select key as "group", unnest(pay_aggregates(pay, set_aside, company, is_range, is_wide, year))
    from query_table(reports)
    group by key
)
from summarised('groups');

create macro pay_bins(key, reports := 'matching') as table
with counted as (
    select key as "group", pay from query_table(reports) where pay is not null
),
widths as (
    select bin_width(quantile_cont(pay, 0.01), quantile_cont(pay, 0.99)) as width from counted
)
select "group", floor(pay / width) * width as bin_from, floor(pay / width) * width + width as bin_to, count(*) as n
from counted, widths
group by all;
