-- Guides that name skills
-- One row is one guide that names skills, with the number of its skills. In the order of the ids.
-- Steps: mentions

select d.source_id, d.title, d.url, count(*) as skills
from skill_mentions m
join skill_documents d using (document)
where m.context = 'guide'
group by all
order by d.source_id;
