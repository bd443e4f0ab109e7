-- Companies with enough offers, and with few
-- One row: how many of the companies among the matching offers have enough of them for a median and how many have fewer,
-- with their offers. Groups and unnamed employers are no company.
-- $search: part of a company's name or of another name of it, in any case, empty for all; such as goog
-- Steps: matching, search

with counted as (
    select company, count(pay) as n from matching where company is not null group by company having count(pay) > 0
)
select
    count(*) filter (n >= offers_for_median()) as documented,
    count(*) filter (n < offers_for_median()) as few,
    coalesce(sum(n), 0)::bigint as offers
from counted
left join companies using (company)
where goes_by(company, aliases, $search);
