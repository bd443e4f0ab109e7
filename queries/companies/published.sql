-- Figures that others publish for a company's interns
-- One row is one figure that is published for the interns of `$company_name` as a whole: one number a company, without its
-- reports. Those of the chosen countries, and those that state no country but are in the currency of one of them; oldest
-- first.
-- $company_name: canonical name of a company; such as Google
-- Steps: converted
-- Processed: Not adjusted for prices; only the filter of countries applies.
-- Data: collected_statistics
-- Columns:
--   group: id of the statistic
--   label "of": what the source names
--   title "published in": title of the source
--   publisher "published by": who published the source
--   url "source"

with stated as (
    unpivot (
        from pay_statistics
        where company = $company_name and work_kind = 'internship' and evidence = 'aggregator' and hours is not null
    )
    on median, mean, typical
    into name statistic value figure_stated
),
reading as (
    select *, figure_stated * factor as figure from converted('stated', hours, $unit, $currency)
)
select
    statistic_id as "group", group_name as label, statistic, figure, r.country, area_name as area, year, pay_basis, note,
    title, publisher, url
from reading r
left join sources using (source_id)
where figure is not null
    and (
        chosen(r.country, $country::varchar[])
        or r.country is null and exists (
            from places p
            where p.place_type = 'country' and p.currency = r.currency and list_contains($country::varchar[], p.country)
        )
    )
order by year nulls first, statistic_id;
