-- Pay of a company and of all others in bins
-- One row is one bin of the pay of `$company_name` ('own') or of all others ('others') with its number of reports.
-- $company_name: canonical name of a company; such as Google
-- Steps: matching, bins
-- Columns:
--   group: own or others

from pay_bins(case when company = $company_name then 'own' else 'others' end)
order by all;
