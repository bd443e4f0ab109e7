-- What each filter leaves out
-- One row is one filter: how many reports pass all the other filters (so that many would match were it cleared), and how
-- many of them it drops since they state nothing that it could judge.
-- Processed: Counted over all reports, each filter by itself.
-- Data: collected_reports, posting_lists

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
