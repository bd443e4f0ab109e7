-- Guides that name skills
-- One row is one guide that names skills, with the number of its skills. In the order of the ids.
-- Steps: mentions

select m.source_id, coalesce(s.title, m.source_id) as title, s.url, count(*) as skills
from skill_mentions m
left join sources s using (source_id)
where m.context = 'guide'
group by all
order by m.source_id;
