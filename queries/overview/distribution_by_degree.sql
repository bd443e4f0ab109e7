-- One row is one degree level and one bin of pay with its number of offers; an offer that names several levels counts under
-- each. Pay in the reader's unit and currency.

from pay_bins(coalesce(degree_level, 'not_stated'), reports := 'matching_degrees')
order by all;
