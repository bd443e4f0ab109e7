-- guide_claims: one row is one claim that a guide prints for interns or others of no one company: a range of a report, or
-- a median, mean or top tenth of a statistic. Per hour, in the currency of the claim; `printed` is the figure in its own period. Of one figure
-- that a guide prints for several periods (131,250 a year, 63.10 an hour) the one of the longest period is kept: the figures are one
-- where they are the same for an hour, to a tenth. Claims enter no median.

--
-- printed_span(low, high, currency, period): an amount or a range as people write it, with the sign of its currency at both ends, or
-- with its code once: $60 an hour, $6,000–$10,000 a month, CHF 90–93 a day.

create macro printed_amount(amount) as
    case when amount = floor(amount) then format('{:,}', amount::bigint) else format('{:,.2f}', amount) end;

create macro currency_sign(currency) as (
    select max(v.sign) from vocabulary v where v.vocabulary = 'currency' and v.value = currency
);

create macro printed_span(low, high, currency, period) as
    coalesce(currency_sign(currency), currency || chr(8239)) || printed_amount(low)
    || case when low = high then '' else '–' || coalesce(currency_sign(currency), '') || printed_amount(high) end
    || case period when 'total' then ' in all' when 'hour' then ' an hour' else ' a ' || period end;

create table guide_claims as
with figures as (
    unpivot (select * from pay_statistics where evidence = 'guide' and company is null and hours is not null)
    on median, mean, p90
    into name claim value figure
),
claims as (
    select
        report_id as claim_id, source_id, role as name, 'range' as claim,
        printed_span(coalesce(pay_low, pay_high), coalesce(pay_high, pay_low), currency, pay_period) as printed, work_kind, country, year, currency,
        pay_year, usd_per_unit, coalesce(pay_hour_low, pay_hour_high) as hour_low, coalesce(pay_hour_high, pay_hour_low) as hour_high
    from pay_reports
    where evidence = 'guide' and company is null
    union all
    select
        statistic_id, source_id, group_name, claim, printed_span(figure, figure, currency, pay_period), work_kind,
        country, year, currency, pay_year, usd_per_unit, figure / hours, figure / hours
    from figures
    qualify row_number() over (partition by source_id, claim, round(figure / hours, 1) order by hours desc, statistic_id) = 1
)
select c.*, s.title, s.url
from claims c
left join sources s using (source_id)
where hour_low is not null;
