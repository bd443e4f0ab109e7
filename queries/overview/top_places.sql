-- One row is one city among the matching offers, with its pay: the `$most` best documented with enough offers and
-- companies for a median, most offers first. Pay in the reader's unit and currency.

select *, "group" as label
from pay_by(place)
where "group" is not null
    and n >= offers_for_median()
    and companies >= companies_for_place()
order by n desc, newest_year desc, "group"
limit $most;
