-- Companies with enough reports, and with few
-- One row: how many of the companies among the matching reports have enough of them for a median and how many have fewer,
-- with their reports. Groups and unnamed employers are no company.
-- $search: part of a company's name or of another name of it, in any case, empty for all; such as goog
-- Steps: matching, search

with counted as (
    select company, count(distinct report) as n from matching where company is not null and pay is not null group by company
)
select
    count(*) filter (n >= reports_for_median()) as documented,
    count(*) filter (n < reports_for_median()) as few,
    coalesce(sum(n), 0)::bigint as counted
from counted
left join companies using (company)
where goes_by(company, aliases, $search);
