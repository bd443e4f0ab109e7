-- Pay by degree level
-- One row is one degree level among the matching reports, with its pay; a report that names several counts under each, one
-- that names none under 'not_stated'.
-- Steps: matching, groups

select *
from pay_by(coalesce(degree_level, 'not_stated'), reports := 'matching_degrees')
order by degree_order("group");
