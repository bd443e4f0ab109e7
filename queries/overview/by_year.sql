-- One row is one year among the matching offers, with its pay and its largest source. A year with offers of fewer
-- companies than a place or a year needs gets no median. Pay in the reader's unit and currency.

with sources_ranked as (
    select year, source_id, count(*) as n
    from matching
    where pay is not null and year is not null
    group by year, source_id
    qualify row_number() over (partition by year order by n desc, source_id) = 1
)
select
    p.* replace (
        case when companies >= companies_for_place() then p10 end as p10,
        case when companies >= companies_for_place() then p25 end as p25,
        case when companies >= companies_for_place() then median end as median,
        case when companies >= companies_for_place() then p75 end as p75,
        case when companies >= companies_for_place() then p90 end as p90
    ),
    s.source_id as largest_source,
    t.title as largest_source_title,
    s.n / p.n as largest_source_share
from pay_by(year) p
join sources_ranked s on s.year = p."group"
left join sources t using (source_id)
order by p."group";
