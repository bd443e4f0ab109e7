-- One row is one published statistic that passes the filters and whose words hold `$search`, with its source. All as
-- published, for its own period and in its own currency; only `median_read` is the median in the reader's unit and currency
-- (null where there is no rate, and for a PhD stipend unless by year).
-- Ordered by the column `$sort` (unknown last), then by id; `$most` rows after the first `$skipped` (all where null).

with found as (
    select
        case when r.work_kind <> 'phd_stipend' or $unit = 'year' then
            r.median / r.hours * hours_of($unit, hours_per_full_week(), null)
            * case when r.currency = $currency then 1 else r.usd_per_unit / shown.usd_per_unit end
        end as median_read,
        s.title as source, s.publisher, s.url, s.published,
        r.*
    from pay_statistics r
    left join sources s on s.source_id = r.source_id
    left join rates_by_year shown on shown.currency = $currency and shown.year = r.pay_year
    where statistic_passes(r, $work_kind, $role_family, $degree, $country, $company, $year)
        and says(statistic_words(r, s), $search)
)
from found
order by
    case when not $descending::boolean then columns(lambda name: name = $sort) end nulls last,
    case when $descending::boolean then columns(lambda name: name = $sort) end desc nulls last,
    statistic_id
limit $most::bigint
offset $skipped::bigint;
