-- made_again: the standing rows that a change touches, which are made again. That are the rows of batches that come or go
-- (`batches_gone`), those whose source or whose city is another now, and all rows of the employers of these: postings are
-- merged within one (`reports.sql`). Rows of no employer touch no other.
-- standing_choices: the choices of the filters (`filter_choices.sql`) of the other rows. No report has rows of both, so that
-- counts are sums.

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
select report_id, company, country, work_kind, currency
from standing
where batch_id in (from batches_gone)
    or source_id in (from changed_sources)
    or city in (select place_name from changed_places)
    or list_has_any(other_places, (select coalesce(list(place), []) from changed_places))
union all
select report_id, company, country, work_kind, currency from collected.pay_reports;

create temp table made_again as
from standing
semi join touched using (company, country, work_kind, currency)
union all
from standing
semi join (from touched where company || country || work_kind || currency is null) using (report_id);

create temp table standing_choices as
from filter_choices
union all
select filter, choice, -n from reports_by_choice('made_again');
