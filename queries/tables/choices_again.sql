-- filter_choices: as in `filter_choices.sql`, of what was counted of the standing rows (`made_again.sql`) and of those made again.

create temp view made_anew as
from pay_reports semi join collected.pay_reports using (report_id);

create table filter_choices as
select filter, choice, sum(n)::bigint as n
from (from standing_choices union all from reports_by_choice('made_anew'))
group by filter, choice
having sum(n) > 0;
