-- Published lists of earlier years, against the same companies
-- One row is one list of one source and year that publishes one figure a company, of the chosen kinds of work and countries: what
-- the matching reports pay more, each company against its own figure, by the median of its reports. Only lists of before all of
-- these; a list of no country counts where it is in the currency of a chosen one. Only stated years, no wide ranges; from six
-- companies on. Most companies first.
-- Steps: matching, converted
-- Processed: Not adjusted for prices.
-- Data: collected_statistics
-- Columns:
--   year: the year of the list
--   title "list": title of its source
--   companies: companies of the list with such reports
--   change, change: median over the companies of what the reports pay more (0.02 = 2% more)
--   change_low, change: lower end of its 95% interval, from two of the companies
--   change_high, change: upper end of it

with stated as (
    unpivot (
        from pay_statistics
        where group_kind = 'company' and evidence = 'aggregator' and company is not null and year is not null
            and hours is not null and chosen(work_kind, $work_kind::varchar[])
    )
    on median, mean, typical
    into name statistic value figure
),
lists as (
    select s.source_id, s.year, s.company, median(figure * factor) as figure
    from converted('stated', hours, $unit, $currency) s
    where figure * factor > 0 and (
        chosen(s.country, $country::varchar[])
        or s.country is null and exists (
            from places p
            where p.place_type = 'country' and p.currency = s.currency and list_contains($country::varchar[], p.country)
        )
    )
    group by all
),
reports as (
    select m.company, m.stated_year as year, m.report, middle_of(m.pay_as_paid) as pay
    from matching m
    where m.pay_as_paid > 0 and not m.is_wide and m.company is not null and m.stated_year is not null
    group by all
),
ratios as (
    select l.source_id, l.year, l.company, median(r.pay) / l.figure as ratio
    from lists l
    join reports r on r.company = l.company and l.year < (select min(year) from reports)
    group by l.source_id, l.year, l.company, l.figure
),
compared as (
    select source_id, year, count(*) as companies, median(ratio) as middle, list_sort(list(ratio)) as ordered
    from ratios
    group by source_id, year
)
select
    c.year, s.title, c.companies, middle - 1 as change,
    ordered[low_rank_of(companies, low_rank)] - 1 as change_low,
    ordered[companies + 1 - low_rank_of(companies, low_rank)] - 1 as change_high,
    s.url
from compared c
left join median_ranks on n = companies
left join sources s using (source_id)
where low_rank_of(companies, low_rank) is not null
order by c.companies desc, c.year, c.source_id;
