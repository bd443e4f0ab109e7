-- What is said of the work
-- One row is one statement of one guide or posting on the aspect `$aspect` of the work of a machine learning intern. In the
-- order of the collection, answers of a topic by how many give them.
-- $aspect: one of the aspects of the vocabulary role_aspect; such as duty
-- Processed: As collected, in our words.
-- Data: documents
-- Columns:
--   item "answer": the answer in a few words, the same for all sources that give it
--   title "source": title of the source

with documents as (
    select source_id, row_number() over (order by kind <> 'guide', source_id) as document
    from (select distinct f.source_id, s.kind from role_facts f left join sources s using (source_id))
)
select
    f.topic, f.item, f.statement, d.document, coalesce(s.title, f.source_id) as title, s.kind, s.url,
    count(*) over (partition by f.topic, f.item) as said_by,
    (select count(distinct o.source_id) from role_facts o where o.aspect = f.aspect and o.topic = f.topic) as of_documents
from role_facts f
join documents d using (source_id)
left join sources s using (source_id)
where f.aspect = $aspect
order by min(f.fact_id) over (partition by f.topic), said_by desc, min(f.fact_id) over (partition by f.topic, f.item), document;
