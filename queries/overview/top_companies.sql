-- One row is one company among the matching offers, with its pay: the `$most` best documented, most offers first.
-- Unnamed employers and groups of employers are none. Pay in the reader's unit and currency.

select *, "group" as label
from pay_by(company)
where "group" is not null
order by n desc, newest_year desc, "group"
limit $most;
