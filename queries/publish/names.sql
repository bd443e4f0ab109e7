-- What has a view of its own in a copy
-- One row is one company, place, role family or occupation with enough reports for a median, or any occupation with projections;
-- the most reports of each kind first.
-- Processed: Over all reports, statistics and projections.
-- Data: none
-- Columns:
--   kind "kind": company, city, region, country, role_family or occupation
--   value "value", text: the value that an address holds
--   label "name": the name; empty where it is the word of the value
--   country "country", text: country of a place

select kind, value, label, country
from findable
where kind in ('company', 'city', 'region', 'country', 'role_family', 'occupation')
    and (n >= reports_for_median() or kind = 'occupation')
order by kind, n desc, label, value;
