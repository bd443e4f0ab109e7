-- One row is one matching report whose words hold `$search`, with its source: `pay` in the reader's unit and currency, null
-- where `set_aside` says why it enters no figure; pay_hour and its ends in the row's currency, in US dollars with _usd.
-- Ordered by the column `$sort` (unknown last), then by id; `$most` rows after the first `$skipped` (all where null).

with found as (
    select m.pay, m.set_aside, s.title as source, s.publisher, s.url, s.published, r.* exclude (set_aside, report_row)
    from matching m
    join pay_reports r using (report_row)
    left join sources s on s.source_id = r.source_id
    where says(report_words(r, s), $search)
)
from found
order by
    case when not $descending::boolean then columns(lambda name: name = $sort) end nulls last,
    case when $descending::boolean then columns(lambda name: name = $sort) end desc nulls last,
    report_id
limit $most::bigint
offset $skipped::bigint;
