-- Pay by degree level in bins
-- One row is one degree level and one bin of pay with its number of reports; a report that names several levels counts under
-- each.
-- Steps: matching, bins

from pay_bins(coalesce(degree_level, 'not_stated'), reports := 'matching_degrees')
order by all;
