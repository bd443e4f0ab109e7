-- One row is one pay period with the hours that it stands for: of a full week where the row does not state its own.

select
    period,
    hours_of(period, hours_per_full_week(), null) as hours,
    (select count(*) from pay_reports where pay_period = period) as reports
from (select unnest(['hour', 'day', 'week', 'two_weeks', 'month', 'year', 'total']) as period)
order by hours nulls last;
