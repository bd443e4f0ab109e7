-- Change of pay at the same companies
-- One row is one step from a year to the next: what companies pay more in the later one, each company against itself. Of each
-- company the reports of one role family and one set of degree levels in one year make a cell with its median; the company's
-- ratio is the median over the cells that it has in both years. Only stated years: one that is merely that of the day on which
-- a list was read tells of no change.
-- Steps: matching
-- Columns:
--   earlier_year, year: the year before
--   later_year, year: the year after
--   companies: companies with such cells in both years
--   change, change: median over the companies of what the later year pays more (0.02 = 2% more); empty under six companies
--   change_low, change: lower end of its 95% interval, from two of the companies
--   change_high, change: upper end of it
--   listed "each company", company_changes: where they are under six each company with its own change, most first

with counted as (
    select
        m.company, m.country, m.work_kind, m.role_family, m.stated_year as year, m.report, bit_or(m.degree_bits) as degree_bits,
        (min(m.pay) + max(m.pay)) / 2 as pay
    from matching m
    where m.pay > 0 and not m.is_wide and m.company is not null and m.stated_year is not null
    group by all
),
cells as (
    select company, country, work_kind, role_family, degree_bits, year, median(pay) as pay from counted group by all
),
ratios as (
    select later.company, later.year, median(later.pay / earlier.pay) as ratio
    from cells later
    join cells earlier
        on earlier.company = later.company and earlier.country is not distinct from later.country
        and earlier.work_kind = later.work_kind and earlier.role_family is not distinct from later.role_family
        and earlier.degree_bits = later.degree_bits and earlier.year = later.year - 1
    group by all
),
steps as (
    select year, count(*) as companies, median(ratio) as middle, list_sort(list(ratio)) as ordered,
        list({'company': company::varchar, 'change': ratio - 1} order by ratio desc, company) as each
    from ratios
    group by year
)
select
    (year - 1)::integer as earlier_year, year as later_year, companies,
    case when low_rank is not null then middle - 1 end as change,
    ordered[low_rank_of(companies, low_rank)] - 1 as change_low,
    ordered[companies + 1 - low_rank_of(companies, low_rank)] - 1 as change_high,
    case when low_rank is null then each end as listed
from steps
left join median_ranks on n = companies
order by year;
