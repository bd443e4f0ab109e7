-- One row is one published statistic of the full-time base pay that `$company_name` filed for: an occupation in an area, by filing
-- employer (`company_text`). `n` filings; p25 and p75 are null where they are not published. Countries before their metros,
-- most filings first. Pay in the reader's unit and currency, not adjusted for prices.

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
