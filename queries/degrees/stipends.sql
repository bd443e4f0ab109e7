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
    from converted('pay_statistics', hours, 'year', $currency)
    where work_kind = 'phd_stipend' and group_kind = 'university' and pay_period = 'year' and median is not null
        and chosen(country, $country::varchar[])
    qualify row_number() over (
        partition by group_name, country order by year desc nulls last, n desc nulls last, statistic_id
    ) = 1
)
select
    r.statistic_id as "group", r.group_name as label, r.year, r.n, r.p25 * r.factor as low, r.median * r.factor as pay,
    r.p75 * r.factor as high, r.pay_basis, r.note, s.title, s.url
from reading r
left join sources s on s.source_id = r.source_id
where r.factor is not null
order by pay desc, label;
