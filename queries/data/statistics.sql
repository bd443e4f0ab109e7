-- One row is one published statistic that passes the filters and whose words hold `$search`, with its source. All as
-- published, for its own period and in its own currency; only `median_read` is the median in the reader's unit and currency
-- (null where there is no rate, and for a PhD stipend unless by year).
-- Ordered by the column `$sort` (unknown last), then by id; `$most` rows after the first `$skipped` (all where null).

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
