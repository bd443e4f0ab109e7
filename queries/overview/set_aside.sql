-- Why reports enter no median
-- One row is one reason why matching reports enter no median, with its number of reports. Not to be paid is known of the sources
-- that record it only.
-- Steps: matching
-- Columns:
--   recorded "of", reports: of unpaid ones all reports of the sources that record such, paid or unpaid; empty of other reasons

with recording as (
    select distinct source_id from matching where set_aside = 'unpaid'
)
select
    set_aside as reason,
    count(distinct report) as reports,
    case when set_aside = 'unpaid' then (
        select count(distinct report)
        from matching
        semi join recording using (source_id)
        where coalesce(set_aside, 'unpaid') = 'unpaid'
    ) end as recorded
from matching
where set_aside is not null
group by set_aside
order by reports desc, reason;
