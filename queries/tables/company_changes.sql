-- company_changes(relation): one row is one step from a year to the next in one `group` of the rows of a relation, which has the
-- columns of `matching`: what companies pay more in the later one, each company against itself. Of each company the reports of one
-- role family and one set of degree levels in one year make a cell with its median; the company's ratio is the median over the
-- cells that it has in both years. Only stated years count, and no wide ranges. `change` is the median over the companies less one,
-- `change_low` and `change_high` its interval by order statistics, all null under six companies: then `listed` has each of them.

create macro company_changes(relation) as table
with counted as (
    select
        "group", company, country, work_kind, role_family, stated_year as year, report, bit_or(degree_bits) as degree_bits,
        middle_of(pay) as pay
    from query_table(relation)
    where pay > 0 and not is_wide and company is not null and stated_year is not null
    group by all
),
cells as (
    select "group", company, country, work_kind, role_family, degree_bits, year, median(pay) as pay from counted group by all
),
ratios as (
    select later."group", later.company, later.year, median(later.pay / earlier.pay) as ratio
    from cells later
    join cells earlier
        on earlier.company = later.company and earlier."group" = later."group"
        and earlier.country is not distinct from later.country
        and earlier.work_kind = later.work_kind and earlier.role_family is not distinct from later.role_family
        and earlier.degree_bits = later.degree_bits and earlier.year = later.year - 1
    group by all
),
steps as (
    select "group", year, count(*) as companies, median(ratio) as middle, list_sort(list(ratio)) as ordered,
        list({'company': company::varchar, 'change': ratio - 1} order by ratio desc, company) as each
    from ratios
    group by "group", year
)
select
    "group", (year - 1)::integer as earlier_year, year as later_year, companies,
    case when low_rank_of(companies, low_rank) is not null then middle - 1 end as change,
    ordered[low_rank_of(companies, low_rank)] - 1 as change_low,
    ordered[companies + 1 - low_rank_of(companies, low_rank)] - 1 as change_high,
    case when low_rank_of(companies, low_rank) is null then each end as listed
from steps
left join median_ranks on n = companies;
