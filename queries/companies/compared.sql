-- Pay of companies side by side
-- One row is one of the companies `$chosen`, or one degree level among its reports, with its pay. A company as a whole comes
-- before its levels.
-- $chosen: list of canonical names; such as [Google, Meta]
-- Steps: matching, groups
-- Columns:
--   group: the company and the degree level
--   degree_level: the degree level; empty for the company as a whole, not_stated = none is named

with companies_pay as (
    select "group" as company, null as degree_level, * exclude ("group") from pay_by(company)
),
degrees_pay as (
    select "group".company as company, "group".degree_level as degree_level, * exclude ("group")
    from pay_by({'company': company, 'degree_level': coalesce(degree_level, 'not_stated')}, reports := 'matching_degrees')
)
select *, concat_ws(' / ', company, degree_level) as "group"
from (from companies_pay union all by name from degrees_pay)
where list_contains($chosen::varchar[], company)
order by
    list_position($chosen::varchar[], company), degree_level is not null,
    degree_order(degree_level);
