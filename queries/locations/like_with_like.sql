-- Places, like with like
-- One row is one place by `$level` (as in locations/places) with enough reports and companies for a median, by one comparison of
-- its matching reports: 'raw' (their median over that of all reports of the country), 'industry' (the median of what each pays
-- over the median of its industry in the country) or 'company' (the median over companies of what each pays here over what it
-- pays elsewhere in the country, with an interval of order statistics over them). Most reports first; empty under the fewest
-- reports for a median, or the fewest pairs.
-- $level: city, metro, region (state or province) or country; such as city
-- $most: how many places, null for all; such as 10
-- Steps: matching
-- Columns:
--   comparison "compared", text: raw, industry or company
--   companies: companies of the reports; of 'company' those that pay here and elsewhere
--   premium: what the place pays more (0.2 = a fifth)

with located as (
    select *, place_of($level, place, metro_code, country_region, country) as "group"
    from matching_places
    where pay > 0 and not is_wide
),
placed as (
    select "group", report, any_value(country) as country, any_value(company) as company, any_value(industry) as industry,
        middle_of(pay) as pay
    from located
    where "group" is not null
    group by "group", report
),
everywhere as (
    select report, any_value(country) as country, any_value(company) as company, any_value(industry) as industry,
        middle_of(pay) as pay
    from matching
    where pay > 0 and not is_wide
    group by report
),
countries as (
    select country, median(pay) as pay from everywhere group by country
),
industries as (
    select country, industry, median(pay) as pay
    from everywhere
    where industry is not null
    group by country, industry
    having count(*) >= reports_for_median()
),
documented as (
    select "group", count(*) as n
    from placed
    group by "group"
    having count(*) >= reports_for_median() and count(distinct company) >= companies_for_place()
    order by n desc, "group"
    limit $most
),
raw as (
    select p."group", 'raw' as comparison, count(*) as n, count(distinct p.company) as companies, median(p.pay / c.pay) - 1 as premium,
        null as premium_low, null as premium_high
    from placed p
    join countries c on c.country is not distinct from p.country
    group by p."group"
),
within_industries as (
    select p."group", 'industry' as comparison, count(*) as n, count(distinct p.company) as companies,
        case when count(*) >= reports_for_median() and count(distinct p.company) >= companies_for_place()
            then median(p.pay / i.pay) - 1 end as premium,
        null as premium_low, null as premium_high
    from placed p
    join industries i on i.country is not distinct from p.country and i.industry = p.industry
    group by p."group"
),
here as (
    select "group", country, company, median(pay) as pay, count(*) as n from placed where company is not null group by all
),
elsewhere as (
    select h."group", h.company, h.country, median(e.pay) as pay
    from here h
    join everywhere e on e.company = h.company and e.country is not distinct from h.country
    anti join placed p on p."group" = h."group" and p.report = e.report
    group by all
),
ratios as (
    select "group", count(*) as companies, sum(h.n) as n, median(h.pay / e.pay) as middle, list_sort(list(h.pay / e.pay)) as ordered
    from here h
    join elsewhere e using ("group", company, country)
    group by "group"
),
within_companies as (
    select "group", 'company' as comparison, r.n, companies,
        case when companies >= pairs_for_premium() then middle - 1 end as premium,
        case when companies >= pairs_for_premium() then ordered[low_rank_of(companies, low_rank)] - 1 end as premium_low,
        case when companies >= pairs_for_premium() then ordered[companies + 1 - low_rank_of(companies, low_rank)] - 1 end
            as premium_high
    from ratios r
    left join median_ranks m on m.n = companies
)
select
    "group", coalesce(named.place_name, "group") as label, comparison, c.n::bigint as n, companies, premium, premium_low, premium_high
from (from raw union all from within_industries union all from within_companies) c
join documented d using ("group")
left join place_groups named on named.level = $level and named."group" = c."group"
order by d.n desc, "group", list_position(['raw', 'industry', 'company'], comparison);
