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
    select
        m.pay, m.set_aside, s.title as source, s.publisher, s.url, s.published, r.* exclude (set_aside, report_row, set_id),
        r.usd_per_unit / shown.usd_per_unit as rate
    from matching m
    join pay_reports r using (report_row)
    left join sources s on s.source_id = r.source_id
    left join rates_by_year shown on shown.currency = $currency and shown.year = r.pay_year
    where says(report_words(r, s), $search)
),
listed as (
    select *, row_number() over () as number
    from (
        from found
        order by
            case when not $descending::boolean then columns(lambda name: name = $sort) end nulls last,
            case when $descending::boolean then columns(lambda name: name = $sort) end desc nulls last,
            report_id
        limit $most::bigint
        offset $skipped::bigint
    )
),
members as (
    select report, report_id, pay_low, pay_high, pay_point, pay_period, pay_hours from pay_reports semi join listed using (report)
),
merged as (
    select report, list(report_id order by report_id) as report_ids from members group by report
)
select
    l.* exclude (number),
    c.pay_low as stated_low, c.pay_high as stated_high, c.pay_point as stated_point, c.pay_period as stated_period,
    c.pay_hours as stated_hours,
    list_filter(merged.report_ids, lambda other: other <> l.report_id) as merges
from listed l
join merged using (report)
join members c on c.report_id = l.carrier
order by l.number;
