-- Full-time pay that a company filed for
-- One row is one published statistic of the full-time base pay that `$company_name` filed for: an occupation in an area, by
-- filing employer. Countries before their metros, most filings first.
-- $company_name: canonical name of a company; such as Google
-- Steps: converted
-- Data: h1b_filings
-- Columns:
--   group: id of the statistic
--   employer "filed by": the employer as it files
--   n "filings", filings: filings behind the statistic
--   p25, pay_unadjusted: 25th percentile; empty where it is not published
--   median, pay_unadjusted: median
--   p75, pay_unadjusted: 75th percentile; empty where it is not published
--   url "source"

with filed as (
    select
        s.*,
        hours_of($unit, hours_per_full_week(), null) / s.hours
            * case when s.currency = $currency then 1 else s.usd_per_unit / shown.usd_per_unit end as factor
    from pay_statistics s
    left join rates_by_year shown on shown.currency = $currency and shown.year = s.pay_year
    where s.company = $company_name and s.evidence = 'official' and s.work_kind = 'full_time'
)
select
    statistic_id as "group", group_name as occupation, company_text as employer, area_type, area_name as area, year, n,
    p25 * factor as p25, median * factor as median, p75 * factor as p75, pay_basis, filed.note, title, url
from filed
left join sources using (source_id)
where median * factor is not null
order by area_type <> 'country', n desc, occupation, employer, area;
