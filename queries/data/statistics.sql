-- Published statistics, row by row
-- One row is one published statistic that passes the filters and whose words hold `$search`, with its source. All as
-- published, for its own period and in its own currency, but for `median_read`. Ordered by the column `$sort` (unknown
-- last), then by id; `$most` rows after the first `$skipped` (all where null).
-- $search: words that a row has to hold, empty for all; such as ''
-- $sort: a column of the answer; such as statistic_id
-- $descending: true or false; such as false
-- $most: how many; such as 10
-- $skipped: how many before; such as 0
-- Steps: converted, search
-- Data: oews, h1b_filings, collected_statistics, employment_projections
-- Collected: pay_statistics
-- Columns:
--   median_read "median", pay_unadjusted: the median in the reader's unit and currency; empty without a rate, and for a PhD
--     stipend unless by year
--   group_name "of"
--   degree_levels "degree", levels
--   evidence, choice
--   area_name "area"
--   p10, stated_pay
--   p25, stated_pay
--   median, stated_pay
--   p75, stated_pay
--   p90, stated_pay
--   mean, stated_pay
--   typical, stated_pay
--   minimum, stated_pay
--   maximum, stated_pay
--   n, people
--   jobs, jobs
--   experience_level "experience"
--   pay_basis "what the pay includes"
--   statistic_id "id"
--   pay_period+currency "published per", text: the pay period and the currency of the figures

with filtered as (
    from filtered_statistics($filters)
),
found as (
    select
        case when r.work_kind <> 'phd_stipend' or $unit = 'year' then r.median * r.factor end as median_read,
        s.title as source, s.publisher, s.url, s.published,
        r.* exclude (factor)
    from converted('filtered', hours, $unit, $currency) r
    left join sources s on s.source_id = r.source_id
    where says(statistic_words(r, s), $search)
)
from found
order by
    case when not $descending::boolean then columns(lambda name: name = $sort) end nulls last,
    case when $descending::boolean then columns(lambda name: name = $sort) end desc nulls last,
    statistic_id
limit $most::bigint
offset $skipped::bigint;
