-- Pay of cities
-- One row is one city among the matching reports with its pay, those that state none under 'not_stated': the `$most` with
-- most reports. A report of several cities counts under each.
-- $most: how many; such as 10
-- Steps: matching, groups

select *, "group" as label
from pay_by(coalesce(place, 'not_stated'), reports := 'matching_places')
order by "group" = 'not_stated', n desc, "group"
limit $most;
