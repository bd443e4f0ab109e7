-- Reports behind a mark
-- One row is one row of the data behind a mark: the matching rows whose `$dimension` is `$value` (all where `$value` is null;
-- 'not_stated' where they state none), with their source. Those that enter figures first, highest pay first; at most `$most`.
-- $dimension: a filter with choices, metro or source; such as company
-- $value: a stable value, not_stated or null; such as Google
-- $most: how many; such as 10
-- Steps: matching

with behind as (
    from matching where $value is null
    union all
    from reports_of('matching', $dimension, $value::varchar)
)
select
    m.pay, r.company, r.company_text, r.role, m.degree_bits, r.degree_levels, r.degree_text, m.place, r.region, m.country, r.season, m.year,
    r.pay_text, r.evidence, m.set_aside, r.flags, r.note, s.title as source, s.url, s.published, m.source_id, r.report_id, r.report
from behind m
join pay_reports r using (report_row)
left join sources s on s.source_id = m.source_id
order by m.pay is null, m.pay desc, r.report_id
limit $most;
