-- One row is one set of statistics as it was understood. Parameters: $rows, how many, and $outcome, what becomes of them.

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
where (u.line, u.part) in (
    select (r.line, r.part)
    from readings r
    join outcomes o using (line, part)
    where o.outcome = $outcome
    order by bit_count(r.flag_bits) + (r.place_code is not null)::int + (r.pay_code is not null)::int desc, r.line
    limit $rows
)
order by bit_count(u.flag_bits) + (u.place_code is not null)::int + (u.pay_code is not null)::int desc, u.line, u.part;
