-- One row is one filter: `without` reports pass all the other filters (so that many would match were it cleared), and
-- `not_stated` of them state nothing that this filter could judge and are dropped by it.

with counted as (
    select failed, count(*) as reports, count(*) filter (failed & unstated <> 0) as not_stated
    from judged_reports($filters)
    where bit_count(failed) <= 1
    group by failed
)
select filter, coalesce(sum(reports), 0)::bigint as without, coalesce(sum(not_stated), 0)::bigint as not_stated
from filters
left join counted on failed in (0, bit)
group by filter, bit
order by bit;
