-- How pay is summarised, for every question about groups of the matching offers; pay in the reader's unit and currency.
-- pay_aggregates: the aggregates of a group: n offers with pay, postings (with the repeats of an offer), named companies,
-- quantiles, pay in order, and the shares of ranges and of wide ranges.
-- summarised(groups): one row is one group of those aggregates, by the rules for small groups: below the fewest offers
-- for a median the percentiles are null and `points` holds the pay of each offer; the interval is of order statistics.
-- pay_by(key): one row is one value of `key` among the matching offers (or the rows of another relation of that shape).
-- pay_bins(key): one row is one value of `key` and one bin of pay with its `n` offers. Bins are equally wide, about 30 over
-- the middle 98 % of all the pay.

create macro pay_aggregates(pay, set_aside, company, is_range, is_wide, year) as {
    'n': count(pay),
    'postings': count(*) filter (pay is not null or set_aside = 'repeats an offer'),
    'companies': list_unique(list(company) filter (pay is not null)),
    'quantiles': quantile_cont(pay, [0.1, 0.25, 0.5, 0.75, 0.9]),
    'ordered': list_sort(list(pay) filter (pay is not null)),
    'ranges_share': avg(is_range::integer) filter (pay is not null),
    'wide_share': avg(is_wide::integer) filter (pay is not null),
    'newest_year': max(year) filter (pay is not null)
};

create macro summarised(groups) as table
select
    g.* exclude (quantiles, ordered),
    case when n >= offers_for_median() then quantiles[1] end as p10,
    case when n >= offers_for_median() then quantiles[2] end as p25,
    case when n >= offers_for_median() then quantiles[3] end as median,
    case when n >= offers_for_median() then quantiles[4] end as p75,
    case when n >= offers_for_median() then quantiles[5] end as p90,
    ordered[low_rank_of(n, r.low_rank)] as median_low,
    ordered[n + 1 - low_rank_of(n, r.low_rank)] as median_high,
    case when n < offers_for_median() then ordered end as points,
    size_class(n) as size_class
from query_table(groups) g
left join median_ranks r using (n)
where n > 0;

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
