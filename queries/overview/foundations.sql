-- What the figures rest on
-- One row: what the figures of a page rest on: reports, their sources, and the source and the company with the largest share
-- of them (the first by the alphabet among equals, and how many these are), and the industry and the role family that more than half of them are of. Hours are
-- assumed between an hour and a longer period where none are stated, but not of a year that the source made of an hourly rate.
-- Steps: matching
-- Columns:
--   most_industry "mostly of", choice: industry of more than half of the reports, or empty
--   hours_assumed "of assumed hours", reports: reports that only full-time hours bring to the shown period
--   hours_brought "of other hours", reports: reports of other stated hours than a full week's, shown for a longer period than an hour:
--     as if they were of full-time hours
--   newest_year: newest year among the reports, an assumed one too
--   newest_published "newest source", text: when the newest of the sources was published, as a day, a month or a year
--   most_role_family "mostly in", choice: role family of more than half of them, or empty

with counted as (
    select
        grouping_id(source_id, company, industry, role_family) as level,
        source_id::varchar as source_id,
        company::varchar as company,
        industry::varchar as industry,
        role_family::varchar as role_family,
        count(distinct report) as n,
        count(distinct report) filter (evidence in ('posted', 'employer_stated')) as posted,
        min(year) as oldest_year,
        max(year) as newest_year
    from matching
    where pay is not null
    group by grouping sets ((), (source_id), (company), (industry), (role_family))
),
ranked as (
    select *, n = max(n) over (partition by level, company is null) as is_most from counted
),
hours as (
    select
        m.report,
        bool_and(
            r.hours_per_week is null and (r.pay_period = 'hour') <> ($unit = 'hour')
            and not ($unit = 'hour' and list_contains(r.flags, 'annualised'))
        ) as are_assumed,
        bool_and(r.hours_per_week <> hours_per_full_week() and $unit <> 'hour') as are_brought
    from matching m
    join pay_reports r using (report_row)
    where m.pay is not null
    group by m.report
),
totals as (
    select
        coalesce(sum(n) filter (level = 15), 0)::bigint as counted,
        count(*) filter (level = 7) as sources,
        min(oldest_year) as oldest_year,
        max(newest_year) as newest_year,
        sum(posted) filter (level = 15) / sum(n) filter (level = 15) as posted_share,
        min({'fewer': -n, 'name': source_id}) filter (level = 7) as source,
        min({'fewer': -n, 'name': company}) filter (level = 11 and company is not null) as company,
        count(*) filter (level = 7 and is_most) as equal_sources,
        count(*) filter (level = 11 and company is not null and is_most) as equal_companies,
        max({'n': n, 'name': industry}) filter (level = 13 and industry is not null) as industry,
        max({'n': n, 'name': role_family}) filter (level = 14 and role_family is not null) as role_family
    from ranked
)
select
    counted, totals.sources, oldest_year, newest_year, posted_share,
    (select count(*) from hours where are_assumed) as hours_assumed,
    (select count(*) from hours where are_brought) as hours_brought,
    source.name as largest_source, s.title as largest_source_title, -source.fewer / counted as largest_source_share,
    equal_sources, company.name as largest_company, -company.fewer / counted as largest_company_share, equal_companies,
    case when 2 * industry.n > counted then industry.name end as most_industry,
    case when 2 * role_family.n > counted then role_family.name end as most_role_family, newest_published
from totals
left join sources s on s.source_id = source.name
cross join (
    select max(day) as newest_published
    from (select distinct source_id::varchar as source_id from matching where pay is not null) used
    join sources using (source_id), unnest(regexp_extract_all(published, '\d{4}(-\d{2}(-\d{2})?)?')) as dates (day)
);
