-- One row is one record as it was understood, of those named by $lines and $parts, in their order. `part` is that of the staged
-- record (`reports.sql` numbers the pays of one cell on).

with shown as (
    select unnest($lines) as line, unnest($parts) as part, generate_subscripts($lines, 1) as place
)

select
    u.line,
    u.part // 100 as part,
    u.pay_low,
    u.pay_high,
    u.pay_period,
    u.currency,
    u.company,
    nullif(concat_ws(', ', u.city, u.region, u.country), '') as place,
    u.role,
    array_to_string(u.degree_levels, ', ') as degree_levels,
    u.year,
    u.work_kind,
    u.evidence,
    array_to_string(u.flags, ', ') as assumed
from understood u
join shown s on s.line = u.line and s.part = u.part
order by s.place;
