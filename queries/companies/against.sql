-- Pay of a company and of all others
-- One row is the reports of `$company_name` ('own') or those of all others ('others', unnamed employers among them), with
-- their pay. Own first.
-- $company_name: canonical name of a company; such as Google
-- Steps: matching, groups
-- Columns:
--   group: own or others

from pay_by(case when company = $company_name then 'own' else 'others' end)
order by "group" desc;
