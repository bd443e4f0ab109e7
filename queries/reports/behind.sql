-- Reports behind a mark
-- One row is one report behind a mark: the matching reports whose `$dimension` is `$value` (all where `$value` is null;
-- 'not_stated' where they state none), with their source. Counted offers first, highest pay first; at most `$most`.
-- $dimension: company, city, metro, region, country, year, evidence, source or degree; such as company
-- $value: a stable value, not_stated or null; such as Google
-- $most: how many; such as 10
-- Steps: matching

select
    m.pay, r.company, r.company_text, r.role, m.degree_bits, r.degree_levels, r.degree_text, m.place, r.region, m.country, r.season, m.year,
    r.pay_text, r.evidence, m.set_aside, r.flags, r.note, s.title as source, s.url, s.published, m.source_id, r.report_id
from matching m
join pay_reports r using (report_row)
left join sources s on s.source_id = m.source_id
where case $dimension
        when 'company' then chosen(m.company, [$value::varchar])
        when 'city' then chosen(m.place, [$value::varchar])
        when 'metro' then chosen(m.metro_code, [$value::varchar])
        when 'region' then chosen(m.country_region, [$value::varchar])
        when 'country' then chosen(m.country, [$value::varchar])
        when 'year' then chosen(m.year, [$value::varchar])
        when 'evidence' then chosen(m.evidence, [$value::varchar])
        when 'source' then chosen(m.source_id, [$value::varchar])
        when 'degree' then degrees_chosen(m.degree_bits, [$value::varchar])
    end
    or $value is null
order by m.pay is null, m.pay desc, r.report_id
limit $most;
