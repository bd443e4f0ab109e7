-- made_again: the ids of the standing rows that a change touches, which are made again. That are all rows of the companies of the
-- rows of batches that come or go (`batches_gone`), and of the rows whose source or whose city is another now: postings are
-- merged within their company. Rows of no company touch no other.

create temp table changed_sources as
select source_id from (from sources except from collected.sources)
union
select source_id from (from collected.sources except from sources);

create temp table changed_places as
select place_type, place_name, place_name || ', ' || coalesce(nullif(region, ''), country) as place
from (
    (from places except from collected.places)
    union
    (from collected.places except from places)
);

create temp table touched as
select report_id, company
from standing
where batch_id in (from batches_gone)
    or source_id in (from changed_sources)
    or city in (select place_name from changed_places)
    or list_has_any(other_places, (select coalesce(list(place), []) from changed_places))
union all
select report_id, company from collected.pay_reports;

create temp table made_again as
select report_id
from standing
where company in (select company from touched where company is not null) or report_id in (select report_id from touched);
