-- What a company's programmes state beside pay
-- One row is one internship programme of a company with what it states of housing and travel.
-- $company: canonical name of a company; such as Google
-- Processed: Perks by the groups that job boards sort benefits into.
-- Data: documents, reference
-- Columns:
--   perks "housing and travel", names: what it states of housing, relocation and travel

with stated as (
    select program_id, company, program, source_id, unnest(perks) as perk from programs where company = $company::varchar
)
select p.program, list(p.perk order by p.perk) as perks, s.title as source, s.url, p.program_id
from stated p
join perk_groups g on g.perk = p.perk
left join sources s using (source_id)
where g."group" = 'Housing and travel'
group by all
order by p.program, p.program_id;
