-- pay_by(key): one row is one value of `key` among the matching offers (or the rows of another relation of that shape), with its pay in the reader's unit and currency.
-- n counts offers, postings counts rows with the repeats of an offer. Below the fewest offers for a median the
-- percentiles are null and `points` holds the pay of each offer. `companies` counts named companies.
-- matching_degrees: one row is one matching report under one of its degree levels, or under null where it names none.
-- ranges_share and wide_share: share of offers stated as a range, and as a range marked wide.

create temp view matching_degrees as
select m.*, d.degree_level
from matching m
left join degree_levels d on m.degree_bits & d.bit <> 0;

create temp macro pay_by(key, reports := 'matching') as table
with groups as (
    select
        key as "group",
        count(pay) as n,
        count(*) filter (pay is not null or set_aside = 'repeats an offer') as postings,
        count(distinct company) filter (pay is not null) as companies,
        quantile_cont(pay, [0.1, 0.25, 0.5, 0.75, 0.9]) as quantiles,
        list_sort(list(pay) filter (pay is not null)) as ordered,
        avg(is_range::integer) filter (pay is not null) as ranges_share,
        avg(is_wide::integer) filter (pay is not null) as wide_share,
        max(year) filter (pay is not null) as newest_year
    from query_table(reports)
    group by key
)
select
    "group",
    n,
    postings,
    companies,
    case when n >= offers_for_median() then quantiles[1] end as p10,
    case when n >= offers_for_median() then quantiles[2] end as p25,
    case when n >= offers_for_median() then quantiles[3] end as median,
    case when n >= offers_for_median() then quantiles[4] end as p75,
    case when n >= offers_for_median() then quantiles[5] end as p90,
    median_end(ordered, low_rank_of(n, low_rank), false) as median_low,
    median_end(ordered, low_rank_of(n, low_rank), true) as median_high,
    case when n < offers_for_median() then ordered end as points,
    size_class(n) as size_class,
    ranges_share,
    wide_share,
    newest_year
from groups
left join median_ranks using (n)
where n > 0;
