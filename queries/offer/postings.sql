-- What a company's postings print
-- One row is one posting of a company with its pay as published, for a degree level where one is asked for, newest first.
-- $company: canonical name of a company; such as NVIDIA
-- $degree: degree level, null for all; such as phd
-- Steps: matching
-- Columns:
--   published: day or period of publication of the source

select
    r.role, r.degree_levels, r.place, r.year, r.pay_text, m.pay_low, m.pay_high, s.title as source, s.url, s.published,
    r.report_id
from matching m
join pay_reports r on r.report_row = m.report_row
left join sources s on s.source_id = r.source_id
where m.company::varchar = $company::varchar and m.evidence in ('posted', 'employer_stated')
    and ($degree::varchar is null or m.degree_bits & degree_bit($degree::varchar) <> 0)
    and m.pay_low is not null and m.pay_high is not null
order by r.year desc nulls last, s.published desc nulls last, r.report_id;
