-- One row is one year of the matching offers with its largest source and that source's share of them.

select
    m.year, m.source_id as largest_source, coalesce(s.title, m.source_id) as largest_source_title,
    m.n / sum(m.n) over (partition by m.year) as largest_source_share
from (
    select year, source_id, count(*) as n from matching where pay is not null and year is not null group by year, source_id
) m
left join sources s using (source_id)
qualify row_number() over (partition by m.year order by m.n desc, m.source_id) = 1
order by m.year;
