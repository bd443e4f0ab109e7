-- What guides claim, against the reports
-- One row is one claim of a guide, set against the matching reports. At most `$most`: every guide's newest claim
-- before the second of any, usual figures before ranges.
-- $most: how many; such as 10
-- Steps: matching, converted
-- Data: collected_statistics
-- Columns:
--   low "low", pay_unadjusted: lower end of what is claimed; both ends are equal for a single figure
--   high "high", pay_unadjusted: upper end of what is claimed
--   name "of": whose pay it is
--   title "guide": title of the guide
--   publisher "by": who publishes the guide; its title where that is not known
--   url "link"

with reading as (
    select
        *, row_number() over (partition by source_id order by claim = 'range', year desc nulls last, claim_id, claim) as place
    from converted('guide_claims', 1, $unit, $currency)
    where chosen(country, $country::varchar[]) and chosen(work_kind, $work_kind::varchar[])
),
shown as (
    select *, hour_low * factor as low, hour_high * factor as high
    from reading
    where hour_low * factor is not null
    qualify row_number() over (order by place, claim = 'range', claim_id, claim) <= $most
),
against as (
    select claim_id, claim, count(*) filter (pay < low) / count(*) as share_below
    from shown, (select middle_of(pay) as pay from matching where pay is not null group by report)
    group by claim_id, claim
)
select claim_id, source_id, shown.title, coalesce(publisher, shown.title) as publisher, shown.url, name, claim, printed, year,
    low, high, share_below
from shown
left join against using (claim_id, claim)
left join sources using (source_id)
order by low, claim_id, claim;
