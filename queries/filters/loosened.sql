-- What each filter leaves out
-- One row is one filter: how many reports pass all the other filters (so that many would match were it cleared), and how
-- many of them it drops since they state nothing that it could judge.
-- Processed: Counted over all reports, each filter by itself.
-- Data: collected_reports, posting_lists

with filters as (
    from (
        values
            ('work_kind', 1), ('role_family', 2), ('degree', 4), ('country', 8), ('region', 16), ('city', 32),
            ('company', 64), ('year', 128), ('evidence', 256), ('inferred', 512)
    ) as t (filter, bit)
),
judged as (
    select
        (not chosen(work_kind, $work_kind::varchar[]))::integer
        + (not chosen(role_family, $role_family::varchar[]))::integer * 2
        + (not degrees_chosen(degree_bits, $degree::varchar[]))::integer * 4
        + (not chosen(country, $country::varchar[]))::integer * 8
        + (not chosen(country_region, $region::varchar[]))::integer * 16
        + (not chosen(place, $city::varchar[]))::integer * 32
        + (not chosen(company, $company::varchar[]))::integer * 64
        + (not year_chosen(year, $year::varchar[]))::integer * 128
        + (not chosen(evidence, $evidence::varchar[]))::integer * 256
        + (country_inferred and not $inferred::boolean)::integer * 512 as failed,
        role_family, degree_bits, country, country_region, place, company, year
    from pay_reports
),
counted as (
    select
        failed,
        count(*) as reports,
        count(*) filter (
            case failed
                when 2 then role_family is null
                when 4 then degree_bits = 0
                when 8 then country is null
                when 16 then country_region is null
                when 32 then place is null
                when 64 then company is null
                when 128 then year is null
            end
        ) as not_stated
    from judged
    where bit_count(failed) <= 1
    group by failed
)
select filter, coalesce(sum(reports), 0)::bigint as without, coalesce(sum(not_stated), 0)::bigint as not_stated
from filters
left join counted on failed in (0, bit)
group by filter, bit
order by bit;
