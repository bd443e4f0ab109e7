-- One row is one university with the newest published median of its PhD stipends, for a year, with its quartiles and n, of
-- the chosen countries. In the reader's currency, never by month or hour. Best documented first.

with reading as (
    select
        s.*,
        case when s.currency = $currency then 1 else s.usd_per_unit / shown.usd_per_unit end as factor
    from pay_statistics s
    left join rates_by_year shown on shown.currency = $currency and shown.year = s.pay_year
    where s.work_kind = 'phd_stipend' and s.group_kind = 'university' and s.pay_period = 'year' and s.median is not null
        and chosen(s.country, $country::varchar[])
    qualify row_number() over (partition by s.group_name, s.country order by s.year desc nulls last, s.statistic_id) = 1
)
select
    statistic_id as "group", group_name as label, year, n, p25 * factor as low, median * factor as pay, p75 * factor as high,
    reading.note, title, url
from reading
left join sources using (source_id)
where factor is not null
order by n desc nulls last, label;
