-- One row is one kind of work in one country (null = not stated) that a source ($source) has reports of, most reports first.

select work_kind::varchar as work_kind, country::varchar as country, count(*) as reports
from pay_reports
where source_id::varchar = $source
group by all
order by reports desc, work_kind, country;
