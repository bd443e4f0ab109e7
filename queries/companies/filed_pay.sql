-- Full-time pay that a company filed for
-- One row is one published statistic of the full-time base pay that `$company_name` filed for: an occupation in an area, by
-- filing employer. Countries before their metros, most filings first.
-- $company_name: canonical name of a company; such as Google
-- Steps: converted
-- Data: h1b_filings
-- Columns:
--   group: id of the statistic
--   employer: the employer as it files
--   n "filings", filings: filings behind the statistic
--   p25, pay_unadjusted: 25th percentile; empty where it is not published
--   median, pay_unadjusted: median
--   p75, pay_unadjusted: 75th percentile; empty where it is not published
--   url "source"

with filed as (
    from converted('pay_statistics', hours, $unit, $currency)
    where company = $company_name and evidence = 'official' and work_kind = 'full_time'
)
select
    statistic_id as "group", group_name as occupation, company_text as employer, area_type, area_name as area, year, n,
    p25 * factor as p25, median * factor as median, p75 * factor as p75, pay_basis, filed.note, title, url
from filed
left join sources using (source_id)
where median * factor is not null
order by area_type <> 'country', n desc, occupation, employer, area;
