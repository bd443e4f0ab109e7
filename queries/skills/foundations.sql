-- What the skills rest on
-- One row is what the page rests on: the postings and guides that name a skill, and the programmes without a list of skills.
-- Steps: mentions
-- Processed: The filters of degree level and company apply to all but the guides.
-- Columns:
--   postings: postings that name a skill
--   newest_published "newest source", text: when the newest of the sources was published, as a day, a month or a year

with heard as (
    from asked('skill_mentions', $filters)
),
offered as (
    select company, skills, degree_bits_of(degree_levels) as degree_bits from programs where same_as is null
),
listed as (
    select count(*) as programs, count(*) filter (coalesce(len(skills), 0) = 0) as silent
    from judged_skills('offered', $filters)
    where passes
),
largest as (
    select company as largest_company, count(distinct document) as largest_company_postings
    from heard
    where context <> 'guide' and company is not null
    group by company
    order by largest_company_postings desc, company
    limit 1
),
newest as (
    select max(day) as newest_published
    from (select distinct document from heard where context <> 'guide') as named
    join skill_documents using (document)
    join sources using (source_id), unnest(regexp_extract_all(published, '\d{4}(-\d{2}(-\d{2})?)?')) as dates (day)
)
select
    any_value(largest_company) as largest_company,
    any_value(largest_company_postings) as largest_company_postings,
    count(distinct document) filter (context <> 'guide') as postings,
    count(distinct document) filter (context = 'announcement') as announcements,
    count(distinct document) filter (context = 'guide') as guides,
    count(distinct skill) as skills,
    any_value(programs) as programs,
    any_value(silent) as silent,
    any_value(newest_published) as newest_published
from listed
left join heard on true
left join largest on true
left join newest on true;
