-- Markets of an added file
-- One row is one kind of work in one country (null = not stated) that a source has reports of, most reports first.
-- $source: id of a source; such as gh-waterloo
-- Processed: Counted over the reports of the source.
-- Data: collected_reports, posting_lists

select work_kind::varchar as work_kind, country::varchar as country, count(distinct report) as reports
from pay_reports
where source_id::varchar = $source
group by all
order by reports desc, work_kind, country;
