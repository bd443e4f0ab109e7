-- What guides say of the outlook
-- One row is what one guide says in words of the outlook of an occupation or of its interns.
-- Processed: As collected.
-- Data: documents
-- Columns:
--   group: id of the statement
--   label: the occupation as the guide names it
--   claim: the guide's word for the growth

select o.outlook_id as "group", o.occupation as label, o.rating as claim, o.note, s.title as source, s.publisher, s.url
from outlook o
join sources s using (source_id)
where s.kind = 'guide' and o.rating is not null
order by s.publisher, o.outlook_id;
