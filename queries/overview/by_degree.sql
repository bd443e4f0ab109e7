-- One row is one degree level among the matching offers, with its pay; an offer that names several counts under each,
-- one that names none under 'not_stated'. Pay in the reader's unit and currency.

select *
from pay_by(coalesce(degree_level, 'not_stated'), reports := 'matching_degrees')
order by degree_order("group");
