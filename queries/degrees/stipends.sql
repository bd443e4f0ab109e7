-- PhD stipends by university
-- One row is one university of the chosen countries with the newest published median of its PhD stipends: for a year, never
-- by month or hour. The filter of kind of work does not hold. Highest first.
-- Steps: converted
-- Data: collected_statistics
-- Columns:
--   group: id of the statistic
--   label "university": the university
--   low "p25", pay_year: lower quartile; empty where it is not published
--   pay "median", pay_year: median
--   high "p75", pay_year: upper quartile; empty where it is not published
--   n "n", people: self-reports behind the median
--   pay_basis "what it holds"
--   url "source"

with reading as (
    select
        s.*, case when s.currency = $currency then 1 else s.usd_per_unit / shown.usd_per_unit end as factor
    from pay_statistics s
    left join rates_by_year shown on shown.currency = $currency and shown.year = s.pay_year
    where s.work_kind = 'phd_stipend' and s.group_kind = 'university' and s.pay_period = 'year' and s.median is not null
        and chosen(s.country, $country::varchar[])
    qualify row_number() over (
        partition by s.group_name, s.country order by s.year desc nulls last, s.n desc nulls last, s.statistic_id
    ) = 1
)
select
    r.statistic_id as "group", r.group_name as label, r.year, r.n, r.p25 * r.factor as low, r.median * r.factor as pay,
    r.p75 * r.factor as high, r.pay_basis, r.note, s.title, s.url
from reading r
left join sources s on s.source_id = r.source_id
where r.factor is not null
order by pay desc, label;
