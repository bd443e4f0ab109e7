-- What statistics.sql reads beside the tables of its file: macros, and the view `written`, as reports_macros.sql has them.

create macro content_of(content, part) as content || '-' || part;
create macro staged_part(part) as part;

-- figure_of(low, high): the one figure that a statistic is; none where its cell states a range, or a bound.
create macro figure_of(low, high) as case when low = high then low end;

create view written as
select
    line,
    part,
    coalesce(median, mean, typical, p10, p90, minimum, maximum, '') as pay_text,
    coalesce(area_name, place_text) as place_text,
    degree_levels as degree_text,
    n as n_text,
    jobs as jobs_text,
    null::varchar as hours_text,
    company,
    role,
    coalesce(workload, share_text, work_kind, role, group_name) as workload
from staged cross join (select share_text from file_facts);
