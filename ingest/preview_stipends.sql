-- One row is one record that would be added: what is written in the file beside what was understood; the rows with the most
-- assumptions and warnings first. Parameters: $rows, how many.

select
    u.line,
    u.pay_text as pay_written,
    u.pay_low,
    u.pay_high,
    u.pay_period,
    u.currency,
    u.company_text as company_written,
    u.company,
    u.place_text as place_written,
    nullif(concat_ws(', ', u.city, u.region, u.country), '') as place,
    u.role,
    u.degree_text as degree_written,
    array_to_string(u.degree_levels, ', ') as degree_levels,
    u.year,
    u.work_kind,
    u.evidence,
    array_to_string(u.flags, ', ') as assumed
from understood u
where (u.line, u.part) in (
    select (r.line, r.part)
    from readings r
    join outcomes o using (row_id)
    where o.outcome = 'accepted'
    order by len(r.flags) + (r.place_code is not null)::int + (r.pay_code is not null)::int desc, r.line
    limit $rows
)
order by len(u.flags) + (u.place_code is not null)::int + (u.pay_code is not null)::int desc, u.line, u.part;
