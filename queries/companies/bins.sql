-- One row is one bin of the pay of `$company_name` ('own') or of all others ('others') with its number of offers. Pay in the reader's
-- unit and currency.

from pay_bins(case when company = $company_name then 'own' else 'others' end)
order by all;
