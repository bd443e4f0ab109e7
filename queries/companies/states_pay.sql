-- Whether a company states its pay
-- One row: how many programmes and postings of a company are collected as such, whatever they state, and how many of these state
-- pay; and how wide the ranges of its matching reports are, those that are set aside left out. A programme that another row
-- stands for counts once.
-- $company_name: canonical name of a company; such as Google
-- Steps: matching
-- Data: documents
-- Columns:
--   listed "programmes", programmes: its programmes and postings
--   stating "state pay", programmes: those that state pay
--   ranges "ranges", reports: its matching reports in the figures that are ranges
--   width "width", share: median of high end over low end, less one; empty where no report is a range

with programmes as (
    select count(*) as listed, count(*) filter (pay_low is not null or pay_high is not null) as stating
    from programs
    where company = $company_name::varchar and same_as is null
),
ends as (
    select report, max(pay_high / pay_low) as width
    from matching
    where company::varchar = $company_name::varchar and is_range and pay is not null and pay_low > 0
    group by report
)
select any_value(listed) as listed, any_value(stating) as stating, count(report) as ranges, median(width) - 1 as width
from programmes
left join ends on true;
