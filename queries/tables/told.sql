-- reports_told(relation, shown_currency, most, skipped): one row is one row of a relation as `matching` is, as readers see it behind a
-- mark: what it says, what it was read as, what the pay of its report was made of, and its source. Those that enter figures first,
-- highest pay first, the postings of one report together: `most` of them (all where null) after the first `skipped`.
--   carrier, stated_*   the row whose pay the report carries, and what that row states
--   rate                units of the shown currency for one of the row's, at the rates of `rate_year`
--   merges              the other rows of the data that tell of the same report
--   all_rows, all_counted, all_reports   how many rows there are in all, how many of them enter figures, as how many reports

create macro reports_told(relation, shown_currency, most, skipped) as table
with sizes as (
    select count(*) as all_rows, count(pay) as all_counted, count(distinct report) filter (pay is not null) as all_reports
    from query_table(relation)
),
shown as materialized (
    from query_table(relation) order by pay is null, pay desc, report, report_row limit most offset skipped
),
members as (
    from pay_reports semi join shown using (report)
),
merged as (
    select report, list(report_id order by report_id) as report_ids from members group by report
)
select
    m.pay, m.pay_low, m.pay_high, r.company, r.company_text, r.role, m.degree_bits, r.degree_levels, r.degree_text, m.place,
    r.region, m.country, r.season, m.year, r.pay_text, r.evidence, m.set_aside, m.industry, r.flags, r.note, s.title as source, s.url,
    s.published, m.source_id, r.report_id, m.report,
    list_filter(merged.report_ids, lambda other: other <> r.report_id) as merges,
    r.carrier, c.pay_low as stated_low, c.pay_high as stated_high, c.pay_point as stated_point, c.pay_period as stated_period,
    c.pay_hours as stated_hours, r.currency, r.usd_per_unit / shown_rate.usd_per_unit as rate, r.rate_year, m.parity,
    r.purchasing_power,
    sizes.*
from shown m
cross join sizes
join members r on r.report_row = m.report_row
join members c on c.report_id = r.carrier
join merged on merged.report = m.report
left join rates_by_year shown_rate on shown_rate.currency = shown_currency and shown_rate.year = r.pay_year
left join sources s on s.source_id = m.source_id
order by m.pay is null, m.pay desc, m.report, m.report_row;
