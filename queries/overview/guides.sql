-- One row is one claim that a guide prints for interns of no one company, in the reader's unit and currency: what
-- readers meet elsewhere, set against the matching offers. Guides enter no median. `low` and `high` are the ends of what
-- it prints (equal for a single figure), `claim` what the figure is said to be, `share_below` the share of the matching
-- offers that pay less than `low`. Of one figure that a guide prints in several periods, the yearly one is kept.

with printed as (
    select
        report_id as id, source_id, role as name, 'range' as claim, pay_text, year, currency, pay_year, usd_per_unit,
        coalesce(pay_hour_low, pay_hour_high) as hour_low, coalesce(pay_hour_high, pay_hour_low) as hour_high
    from pay_reports
    where evidence = 'guide' and company is null and chosen(country, $country::varchar[]) and chosen(work_kind, $work_kind::varchar[])
),
figures as (
    unpivot (
        select statistic_id as id, source_id, group_name as name, year, currency, pay_year, usd_per_unit, hours, pay_period,
            median, mean, p90
        from pay_statistics
        where evidence = 'guide' and company is null and chosen(country, $country::varchar[]) and chosen(work_kind, $work_kind::varchar[])
    )
    on median, mean, p90
    into name claim value figure
),
claims as (
    select * from printed
    union all by name
    select
        id, source_id, name, claim, format('{:,} {} {}', figure::bigint, currency, 'a ' || pay_period) as pay_text, year, currency,
        pay_year, usd_per_unit, figure / hours as hour_low, figure / hours as hour_high
    from figures
    qualify row_number() over (partition by source_id, claim order by hours desc, id) = 1
),
reading as (
    select
        c.*,
        hours_of($unit, hours_per_full_week(), null)
            * case when c.currency = $currency then 1 else c.usd_per_unit / shown.usd_per_unit end as factor
    from claims c
    left join rates_by_year shown on shown.currency = $currency and shown.year = c.pay_year
)
select
    r.id, r.source_id, s.title, s.url, r.name, r.claim, r.pay_text, r.year,
    r.hour_low * factor as low,
    r.hour_high * factor as high,
    (select avg((pay < r.hour_low * factor)::integer) from matching where pay is not null) as share_below
from reading r
left join sources s using (source_id)
where r.hour_low * factor is not null
order by low, id;
