-- One row is the offers of `$company_name` ('own') or those of all others ('others', unnamed employers among them), with their pay
-- in the reader's unit and currency. Own first.

from pay_by(case when company = $company_name then 'own' else 'others' end)
order by "group" desc;
