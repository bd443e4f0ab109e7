-- What each filter leaves out
-- One row is one filter: how many reports pass all the other filters (so that many would match were it cleared), and how
-- many of them it drops since they state nothing that it could judge.
-- Processed: Counted over all reports, each filter by itself.
-- Data: collected_reports, posting_lists

with reports as (
    select
        report, bool_or(failed = 0) as passes, bit_or(failed) as failed, bit_or(failed & unstated) as unstated
    from judged_reports($filters)
    where bit_count(failed) <= 1
    group by report
),
counted as (
    select
        passes, case when not passes then failed end as failed, case when not passes then unstated end as unstated,
        count(*) as reports
    from reports
    group by all
)
select
    filter,
    coalesce(sum(reports) filter (passes or failed & bit <> 0), 0)::bigint as without,
    coalesce(sum(reports) filter (not passes and unstated & bit <> 0), 0)::bigint as not_stated
from filters
left join counted on true
group by filter, bit
order by bit;
