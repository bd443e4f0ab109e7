-- One row is one stated year of the matching offers with its pay in the reader's unit and currency.

from pay_by(year)
where "group" is not null
order by "group";
