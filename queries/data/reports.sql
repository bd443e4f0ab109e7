-- Reports, row by row
-- One row is one matching report whose words hold `$search`, with its source. Ordered by the column `$sort` (unknown last),
-- then by id; `$most` rows after the first `$skipped` (all where null).
-- $search: words that a row has to hold, empty for all; such as ''
-- $sort: a column of the answer; such as pay
-- $descending: true or false; such as true
-- $most: how many; such as 10
-- $skipped: how many before; such as 0
-- Steps: matching, search
-- Collected: pay_reports
-- Columns:
--   pay: pay in the reader's unit and currency; empty where the report enters no figure
--   pay_hour "pay an hour", stated_pay: middle of the range (or the single figure) for one hour in the row's currency
--   pay_hour_low "low an hour", stated_pay: lower end for one hour in the row's currency
--   pay_hour_high "high an hour", stated_pay: upper end for one hour in the row's currency
--   pay_hour_usd "pay", usd_hour: middle of the range (or the single figure) for one hour in US dollars
--   pay_hour_low_usd "low", usd_hour: lower end for one hour in US dollars
--   pay_hour_high_usd "high", usd_hour: upper end for one hour in US dollars
--   pay_low, stated_pay
--   pay_high, stated_pay
--   pay_point, stated_pay
--   hours_per_week, hours
--   duration_weeks_min, weeks
--   duration_weeks_max, weeks
--   housing_low, stated_pay
--   housing_high, stated_pay
--   bonus_amount, stated_pay

with found as (
    select m.pay, m.set_aside, s.title as source, s.publisher, s.url, s.published, r.* exclude (set_aside, report_row, set_id)
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
