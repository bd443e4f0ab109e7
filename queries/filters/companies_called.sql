-- Companies by the names that people write
-- One row is one of the names `$names` with the company that goes by it, in any case. A name that is a company's own already,
-- or that no company or several go by, has no row.
-- $names: list of names; such as [google, BNY Mellon]
-- Processed: As collected.
-- Data: reference
-- Columns:
--   written: the name as it was written
--   company: the company that goes by it

with called as (
    select company, lower(unnest([company] || coalesce(aliases, []))) as name from companies
)
select written, any_value(company) as company
from (select unnest($names::varchar[]) as written)
join called on name = lower(written)
where written not in (select company from companies)
group by written
having count(distinct company) = 1
order by written;
