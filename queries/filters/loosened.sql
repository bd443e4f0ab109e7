-- One row is one filter: `without` reports pass all the other filters (so that many would match were it cleared), and
-- `not_stated` of them state nothing that this filter could judge and are dropped by it.

with judged as (
    select
        chosen(work_kind, $work_kind::varchar[]) as work_kind,
        chosen(role_family, $role_family::varchar[]) as role_family,
        degrees_chosen(degree_bits, $degree::varchar[]) as degree,
        chosen(country, $country::varchar[]) as country,
        chosen(country_region, $region::varchar[]) as region,
        chosen(place, $city::varchar[]) as city,
        chosen(company, $company::varchar[]) as company,
        chosen(year, $year::varchar[]) as year,
        chosen(evidence, $evidence::varchar[]) as evidence,
        $inferred::boolean or not country_inferred as inferred,
        role_family is null as no_role_family,
        degree_bits = 0 as no_degree,
        country is null as no_country,
        country_region is null as no_region,
        place is null as no_city,
        company is null as no_company,
        pay_reports.year is null as no_year
    from pay_reports
),
counted as (
    select
        *,
        work_kind::integer + role_family::integer + degree::integer + country::integer + region::integer
        + city::integer + company::integer + year::integer + evidence::integer + inferred::integer as passed
    from judged
)
select f.filter, f.without, f.not_stated
from (
    select unnest([
        {'filter': 'work_kind', 'without': count(*) filter (passed - work_kind::integer = 9), 'not_stated': 0},
        {'filter': 'role_family', 'without': count(*) filter (passed - role_family::integer = 9), 'not_stated': count(*) filter (passed = 9 and not role_family and no_role_family)},
        {'filter': 'degree', 'without': count(*) filter (passed - degree::integer = 9), 'not_stated': count(*) filter (passed = 9 and not degree and no_degree)},
        {'filter': 'country', 'without': count(*) filter (passed - country::integer = 9), 'not_stated': count(*) filter (passed = 9 and not country and no_country)},
        {'filter': 'region', 'without': count(*) filter (passed - region::integer = 9), 'not_stated': count(*) filter (passed = 9 and not region and no_region)},
        {'filter': 'city', 'without': count(*) filter (passed - city::integer = 9), 'not_stated': count(*) filter (passed = 9 and not city and no_city)},
        {'filter': 'company', 'without': count(*) filter (passed - company::integer = 9), 'not_stated': count(*) filter (passed = 9 and not company and no_company)},
        {'filter': 'year', 'without': count(*) filter (passed - year::integer = 9), 'not_stated': count(*) filter (passed = 9 and not year and no_year)},
        {'filter': 'evidence', 'without': count(*) filter (passed - evidence::integer = 9), 'not_stated': 0},
        {'filter': 'inferred', 'without': count(*) filter (passed - inferred::integer = 9), 'not_stated': 0}
    ]) as f
    from counted
);
