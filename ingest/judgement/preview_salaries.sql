-- One row is one set of statistics as it was understood, of those named by $lines and $parts, in their order.

with shown as (
    select unnest($lines) as line, unnest($parts) as part, generate_subscripts($lines, 1) as place
)

select
    u.line,
    u.part,
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
join shown s on s.line = u.line and s.part = u.part
order by s.place;
