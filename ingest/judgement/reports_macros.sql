-- What reports.sql reads beside the tables of its file: macros, and the view `written`.

-- share_tolerance(): how near the hours of a row have to be to its share of full time to say the same (a full week has 35 to 42).
create macro share_tolerance() as 0.1;

-- stated_by(pay): the period that a pay's own words state; one that they only imply counts where nothing else states any.
create macro stated_by(period, flags) as case when flags & period_inferred() = 0 then period end;

-- content_of, staged_part: what the id of a row is made of, from its record's content; the part of its record that it was staged as.
create macro content_of(content, part) as case when part = 0 then content else content || '-' || part end;
create macro staged_part(part) as part // 100;

-- written: one row is one part of a record with the cells that problems and questions are about, as they are written.
create view written as
select
    line,
    part,
    coalesce(pay_text, nullif(concat_ws(' – ', pay_low, pay_high), ''), pay_point) as pay_text,
    nullif(concat_ws(', ', place_text, city, region, country), '') as place_text,
    degree_levels as degree_text,
    null::varchar as n_text,
    null::varchar as jobs_text,
    hours_per_week as hours_text,
    company,
    role,
    coalesce(workload, share_text, nullif(concat_ws(', ', role, work_kind), ''), pay_text) as workload
from staged cross join (select share_text from file_facts);
