-- One row is one company among the matching offers with its pay, in the order of `$sort`: 'pay' (highest median first),
-- 'offers' (most first) or 'newest' (newest year first). Companies with enough offers for a median and those with fewer,
-- which stand by the middle of their points, are ranked apart: `$part` is 'documented' or 'few'. `$most` rows after the
-- first `$skipped`. `$search` as in companies/parts. Pay in the reader's unit and currency.

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
    case $sort when 'pay' then middle when 'offers' then n when 'newest' then newest_year end desc nulls last,
    n desc, "group"
limit $most offset $skipped;
