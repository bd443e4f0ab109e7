-- What the skills rest on
-- One row is what the page rests on: the postings and guides that name a skill, and the programmes without a list of skills.
-- Steps: mentions
-- Processed: The filters of degree level and company hold for all but the guides.
-- Columns:
--   postings: postings that name a skill

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
)
select
    any_value(largest_company) as largest_company,
    any_value(largest_company_postings) as largest_company_postings,
    count(distinct document) filter (context <> 'guide') as postings,
    count(distinct document) filter (context = 'announcement') as announcements,
    count(distinct document) filter (context = 'guide') as guides,
    count(distinct skill) as skills,
    any_value(programs) as programs,
    any_value(silent) as silent
from listed
left join heard on true
left join largest on true;
