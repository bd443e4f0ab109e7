-- One row: how many of the matching reports hold `$search` in their words (`found`), and how many of these are counted in the
-- figures.

select count(*) as found, count(m.pay) as counted
from matching m
join pay_reports r using (report_row)
left join sources s on s.source_id = r.source_id
where says(report_words(r, s), $search);
