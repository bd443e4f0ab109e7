-- One row is one set of statistics that would be added, as written beside as understood. Parameters: $rows, how many.

select
    u.line,
    u.pay_text as pay_written,
    u.p10, u.p25, u.median, u.p75, u.p90, u.mean, u.typical,
    u.pay_period,
    u.currency,
    u.group_kind,
    u.group_name,
    u.experience_level,
    u.area_name,
    u.area_type,
    u.country,
    u.year,
    u.n,
    u.jobs,
    u.evidence,
    u.note as assumed
from understood u
join judged j using (row_id)
where j.outcome = 'accepted'
order by u.line, u.part
limit $rows;
