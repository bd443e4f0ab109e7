-- reports_told(relation): one row is one row of a relation as `matching` is, as readers see it behind a mark: what it says, what it
-- was read as and its source.

create macro reports_told(relation) as table
select
    m.pay, r.company, r.company_text, r.role, m.degree_bits, r.degree_levels, r.degree_text, m.place, r.region, m.country, r.season, m.year,
    r.pay_text, r.evidence, m.set_aside, r.flags, r.note, s.title as source, s.url, s.published, m.source_id, r.report_id, r.report
from query_table(relation) m
join pay_reports r using (report_row)
left join sources s on s.source_id = m.source_id;
