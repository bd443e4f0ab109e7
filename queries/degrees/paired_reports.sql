-- Reports behind what a degree adds
-- One row is one row of the data behind the premium of a degree: of a matching report that stands in a pair of the levels
-- `$lower` and `$upper` at the company `$company` (at all of them where null), with its source. By company, the lower level
-- first, highest pay first; at most `$most`. Columns as in reports/behind.
-- $lower: the lower end of a step, a degree level or a group of levels; such as bachelor
-- $upper: its upper end; such as phd
-- $company: canonical name of a company, or null; such as null
-- $most: how many; such as 10
-- Steps: matching, pairs

with paired as (
    select distinct unnest(list_concat(lower_rows, upper_rows)) as report_row
    from degree_pairs('matching', step_bits($lower), step_bits($upper))
    where $company::varchar is null or company = $company::varchar
)
select
    m.pay, r.company, r.company_text, r.role, m.degree_bits, r.degree_levels, r.degree_text, m.place, r.region, m.country,
    r.season, m.year, r.pay_text, r.evidence, m.set_aside, r.flags, r.note, s.title as source, s.url,
    s.published, m.source_id, r.report_id, r.report
from paired
join matching m using (report_row)
join pay_reports r using (report_row)
left join sources s on s.source_id = m.source_id
order by r.company, m.degree_bits, m.pay desc, r.report_id
limit $most;
