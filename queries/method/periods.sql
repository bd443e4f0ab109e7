-- One row is one pay period with the hours that it stands for: of a full week where the row does not state its own.

select
    period,
    full_time_hours(period) as hours,
    (select count(*) from pay_reports where pay_period = period) as reports
from (select unnest(values_of('pay_period')) as period)
order by hours nulls last;
