-- Pay of companies
-- One row is one company among the matching reports with its pay, in the order of `$sort`. Companies with enough reports for a
-- median and those with fewer, which stand by the middle of their points, are ranked apart. `$most` rows after the first
-- `$skipped`.
-- $sort: pay (highest median first), reports (most first), newest (newest year first) or name; such as pay
-- $part: documented (enough reports for a median) or few; such as documented
-- $search: part of a company's name or of another name of it, in any case, empty for all; such as ''
-- $most: how many; such as 10
-- $skipped: how many before; such as 0
-- Steps: matching, groups, search

with named as (
    select s.*, coalesce(median, list_median(points)) as middle
    from pay_by(company) s
    left join companies c on c.company = s."group"
    where "group" is not null and goes_by(s."group", c.aliases, $search)
)
select * exclude (middle), "group" as label
from named
where (median is not null) = ($part = 'documented')
order by
    case $sort when 'pay' then middle when 'reports' then n when 'newest' then newest_year end desc nulls last,
    case $sort when 'name' then lower("group"::varchar) end,
    n desc, "group"
limit $most offset $skipped;
