-- Software that postings name for an occupation
-- One row is one piece of software that the newest edition of the survey marks for the occupation `$soc_code`; what its own
-- postings name often first, then by name.
-- $soc_code: US SOC code of an occupation; such as 15-1252
-- Processed: A mark of any of the survey's occupations that share the code holds.
-- Data: onet_software
-- Columns:
--   software, text: the software, as the survey names it
--   category "kind": what the survey files it under
--   in_demand "in demand", truth: whether postings for the occupation name it often
--   hot, truth: whether postings for all occupations name it often
--   url "source"

with editions as (
    select o.*, s.title as source, s.url, rank() over (order by s.published desc nulls last) as age
    from software o
    left join sources s using (source_id)
    where o.soc_code = $soc_code
)
select
    software, category, list_contains(marks, 'in_demand') as in_demand, list_contains(marks, 'hot') as hot, source, url
from editions
where age = 1
order by in_demand desc, lower(software);
