-- One row is one source among the matching offers: `n` offers and its share of all, the `$most` largest.

select m.source_id, coalesce(s.title, m.source_id) as title, s.publisher, s.url, s.published, s.kind,
    count(pay) as n, count(pay) / sum(count(pay)) over () as share, min(m.year) as oldest_year, max(m.year) as newest_year
from matching m
left join sources s using (source_id)
group by all
having count(pay) > 0
order by n desc, m.source_id
limit $most;
