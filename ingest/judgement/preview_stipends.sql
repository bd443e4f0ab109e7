-- One row is one record as it was understood; those with the most assumptions and warnings first. Parameters: $rows, how many,
-- and $outcome, what becomes of them. `part` is that of the staged record (`reports.sql` numbers the pays of one cell on).

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
where (u.line, u.part) in (
    select (r.line, r.part)
    from readings r
    join outcomes o using (line, part)
    where o.outcome = $outcome
    order by bit_count(r.flag_bits) + (r.place_code is not null)::int + (r.pay_code is not null)::int desc, r.line
    limit $rows
)
order by bit_count(u.flag_bits) + (u.place_code is not null)::int + (u.pay_code is not null)::int desc, u.line, u.part;
