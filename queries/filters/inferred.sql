-- One row: how many reports would match besides, were those whose country is only implied by their currency let in.

select count(*) as reports
from pay_reports
where country_inferred
    and chosen(work_kind, $work_kind::varchar[])
    and chosen(role_family, $role_family::varchar[])
    and degrees_chosen(degree_bits, $degree::varchar[])
    and chosen(country, $country::varchar[])
    and chosen(country_region, $region::varchar[])
    and chosen(place, $city::varchar[])
    and chosen(company, $company::varchar[])
    and chosen(year, $year::varchar[])
    and chosen(evidence, $evidence::varchar[]);
