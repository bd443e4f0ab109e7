-- One row is one record (or set of statistics in it) of those that become $outcome, the one of a line that is looked for first,
-- then those with the most assumptions and warnings. `total` is how many there are, of which $rows are given from $before on.
-- $find is the line of a record, or a text in any of its cells; empty for all.

select r.line, r.part, (count(*) over ())::integer as total
from readings r
join outcomes o using (line, part)
where o.outcome = $outcome
    and (
        $find = ''
        or r.line = try_cast($find as integer)
        or r.line in (
            select line
            from stated
            where contains(lower(concat_ws(chr(31), *columns(* exclude (line, content, part)))), lower($find))
        )
    )
order by
    r.line = try_cast($find as integer) desc,
    bit_count(r.flag_bits) + (r.place_code is not null)::int + (r.pay_code is not null)::int desc,
    r.line,
    r.part
limit $rows offset $before;
