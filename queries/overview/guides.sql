-- One row is one claim that a guide prints, in the reader's unit and currency, set against the matching offers: `low` and
-- `high` are its ends (equal for a single figure), `share_below` the share of the offers that pay less than `low`.

with offers as (
    select list_sort(list(pay) filter (pay is not null)) as pays from matching
),
reading as (
    select
        c.*,
        hours_of($unit, hours_per_full_week(), null)
            * case when c.currency = $currency then 1 else c.usd_per_unit / shown.usd_per_unit end as factor
    from guide_claims c
    left join rates_by_year shown on shown.currency = $currency and shown.year = c.pay_year
    where chosen(c.country, $country::varchar[]) and chosen(c.work_kind, $work_kind::varchar[])
)
select
    claim_id, source_id, title, url, name, claim, printed, year, hour_low * factor as low, hour_high * factor as high,
    len(list_filter(pays, lambda pay: pay < hour_low * factor)) / nullif(len(pays), 0) as share_below
from reading, offers
where hour_low * factor is not null
order by low, claim_id;
