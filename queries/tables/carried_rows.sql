-- carried_rows: one row is one collected row of pay with the pay of its report. Beside the columns of `report_rows`:
--   report             the number of the report that it belongs to: the unit of every count (`queries/tables/reports.sql`)
--   set_id             the row by whose id the report is numbered
--   carrier            the row whose pay the report carries
--   pay_hour           pay of the report for one hour, in the row's currency: the middle of its range, or the single figure
--   pay_hour_low/high  the ends of its range for one hour, in the row's currency
--   *_usd              the same in US dollars, at the average rate of the year (`rate_year` says which was used)
--   is_range, is_wide  whether the report carries a range, and a wide one
--   set_aside          why the report enters no median, or null where it does

create view carried_rows as
select
    r.* replace (
        carrier.pay_hour as pay_hour,
        carrier.pay_hour_low as pay_hour_low,
        carrier.pay_hour_high as pay_hour_high,
        carrier.pay_year as pay_year,
        carrier.usd_per_unit as usd_per_unit,
        carrier.rate_year as rate_year,
        carrier.purchasing_power as purchasing_power,
        carrier.purchasing_power_year as purchasing_power_year,
        carrier.is_range as is_range,
        carrier.is_wide as is_wide,
        carrier.set_aside as set_aside
    ),
    carrier.pay_hour * carrier.usd_per_unit as pay_hour_usd,
    carrier.pay_hour_low * carrier.usd_per_unit as pay_hour_low_usd,
    carrier.pay_hour_high * carrier.usd_per_unit as pay_hour_high_usd,
    reports.report,
    named.report_id as set_id,
    carrier.report_id as carrier
from report_rows r
join reports using (report_row)
join report_rows carrier on carrier.report_row = reports.carrier_row
join report_rows named on named.report_row = reports.set_row;
