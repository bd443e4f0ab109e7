-- readings: one row is one staged record (or set of statistics in it) as far as it is judged, with its `occurrence`, the how
-- manieth record of its content it is, of which its id is made. found: one row is one problem of one of them. outcomes: one row is one of them with what becomes of it. All are known by their line and part.
-- Reads understood, written, records, copies (the records whose content others have, each with its occurrence), sign_means, stored (the ids of rows that were added before), rates (US dollars for one unit of a currency)
-- `plausible` (the least, the usual and the most US dollars an hour of a country, and under '' of any; `only_of` a currency that
-- no other of these has) and `limits` (one row:
-- furthest times from the middle, `gap`: how many times apart groups of pay are, `near_…` and `likely_…`: when months near years are two, `unexplained`: what a group
-- loses whose neighbours no other period explains, `alone` and `alone_spreads`: when one pay is far from the others, most_digits, of_reports: whether the rows are reports, identified: whether equal records
-- are one, confirmed: whether the reader says that figures outside these limits are right); `usual` (how likely a figure is as pay of a country, a kind of work and a period, "" where a row is of all).

-- id_of: the id of a row, the same whenever the file is read.
create macro id_of(content, occurrence) as content || '-' || occurrence;

create table judged as
select
    line, part, pay_kind, pay_code, place_code, degree_code, unread_counts, sign, currency, pay_period, answered_currency, answered_period,
    is_of_two_currencies, is_for_two_periods, says_no_period, share, paid_for, open_months,
    pay_low, pay_high, pay_point, country, work_kind, year, flag_bits
from understood;

create view readings as
select j.*, coalesce(c.occurrence, 1) as occurrence from judged j left join copies c using (line);

-- cells: one row is one of the readings with the cells that problems and questions are about.
create view cells as
select j.line, j.part, w.* exclude (line, part) from judged j join written w on w.line = j.line and w.part = staged_part(j.part);

create table priced as
select
    u.line,
    u.part,
    u.country,
    u.work_kind,
    u.pay_period,
    u.currency,
    u.says_no_period,
    coalesce(pay_high, pay_low, pay_point) as upper_end,
    coalesce(pay_low, pay_high, pay_point) as lower_end,
    rate.usd / full_time_hours(pay_period) as usd_an_hour
from readings u
left join rates rate on rate.currency = u.currency
where pay_kind = 'paid';

-- unsaid: one row is one pay whose row names no period itself, in US dollars an hour; `alike`: those of one country, kind of work,
-- period and currency.
create view unsaid as
select
    line, part, country, work_kind, pay_period, currency, lower_end * usd_an_hour as usd,
    hash(country, work_kind, pay_period, currency) as alike
from priced where says_no_period and lower_end * usd_an_hour > 0;

create table middles as
select median(lower_end * usd_an_hour) as usd, median(lower_end) as written from priced;

-- apart: one row is one pay that is probably for another period than the file says: of the pays of a country, kind of work, period
-- and currency whose rows name no period themselves, some are so many times the next lower one as months are of hours, and it is
-- not of the group that is nearest to what is usual. Months lie nearer to years, between a least and a most of these: they are
-- two groups too where nothing lies between them, neither is small, and twelve times the lower is about the upper; nearer still, where the
-- rows state their country and only the other period makes the one group usual there, as the other is.
create table apart as
with figures as (
    select unsaid.* from unsaid cross join limits where of_reports
),
steps as (
    select alike, usd, usd / lag(usd) over (partition by alike order by usd) as times
    from (select distinct alike, usd from figures)
),
steep as (
    select s.alike, s.usd, any_value(s.times) as times, any_value(f.pay_period) as pay_period, count(*) as n,
        least(count(*) filter (f.usd < s.usd), count(*) filter (f.usd >= s.usd)) as smaller,
        median(f.usd) filter (f.usd < s.usd) as lower, median(f.usd) filter (f.usd >= s.usd) as upper,
        max(f.usd) filter (f.usd < s.usd) as below
    from steps s
    join figures f on f.alike = s.alike
    where s.times > (select least(near_gap, likely_gap) from limits)
    group by s.alike, s.usd
),
narrowest as (
    select alike, u.log_mean, u.log_spread
    from (select alike, any_value(country) as country, any_value(work_kind) as work_kind, any_value(pay_period) as pay_period from figures group by alike) f
    join usual u on u.country = f.country and u.work_kind in ('', f.work_kind) and u.pay_period in ('', f.pay_period)
    qualify row_number() over (partition by alike order by u.work_kind = '', u.pay_period = '') = 1
),
gaps as (
    select s.alike, s.usd from steep s cross join limits left join narrowest using (alike)
    where n >= 4 and (
        times > gap or pay_period in ('month', 'year') and smaller >= greatest(2, near_share * n) and (
            times > near_gap and abs(ln(upper / lower / months_per_year())) <= ln(near_times)
            or if(pay_period = 'year', log_mean - ln(below), ln(s.usd) - log_mean) > likely_from * log_spread
            and abs(ln(if(pay_period = 'year', lower * months_per_year(), lower)) - log_mean) < likely_to * log_spread
            and abs(ln(if(pay_period = 'year', upper, upper / months_per_year())) - log_mean) < likely_to * log_spread
        )
    )
),
grouped as (
    select f.line, f.part, f.alike, any_value(f.country) as country, any_value(f.currency) as currency,
        any_value(f.pay_period) as pay_period, any_value(f.usd) as usd, count(*) filter (g.usd <= f.usd) as place
    from figures f join gaps g on g.alike = f.alike
    group by all
),
middles_of_groups as (
    select alike, place, any_value(country) as country, any_value(currency) as currency, any_value(pay_period) as pay_period, median(usd) as usd
    from grouped group by all
),
-- explained: whether the other groups are of a period that is usual beside the named one: what a year brings lies above all, an
-- hour's below all; beside a month's there are years above it, or hours below.
explained as (
    select *, case
        when pay_period = 'year' then usd = max(usd) over others
        when pay_period = 'hour' then usd = min(usd) over others
        when max(usd) over others / min(usd) over others > full_time_hours('month') / 4 then usd = max(usd) over others
        else usd = min(usd) over others
    end as is_explained
    from middles_of_groups
    window others as (partition by alike)
),
groups as (
    select alike, place,
        (ln(g.usd / coalesce(there.usual_usd, anywhere.usual_usd)) / unknown.log_spread) ** 2 / 2
        + case when is_explained or there.country is not null then 0 else unexplained end as unusual
    from explained g
    cross join limits
    join usual unknown on unknown.country = ''
    join plausible anywhere on anywhere.country = ''
    left join plausible there on case when g.country is null then there.only_of = g.currency else there.country = g.country end
)
select line, part from grouped join groups using (alike, place)
qualify unusual > min(unusual) over (partition by alike);

-- alone: one row is one pay that is far from the others of its country, kind of work, period and currency whose rows name no period
-- themselves and are not apart: so many times above or below their middle, and so many times further from it than half of them.
create table alone as
with figures as (
    select line, part, ln(usd) as usd, alike
    from unsaid anti join apart using (line, part) cross join limits where of_reports
),
middles_of_figures as (
    select alike, median(usd) as middle, mad(usd) as away
    from (select distinct alike, usd from figures) group by alike having count(*) >= 4
)
select f.line, f.part
from figures f
join middles_of_figures m on m.alike = f.alike
cross join limits l
where abs(f.usd - m.middle) > greatest(ln(l.alone), l.alone_spreads * m.away);

create table found as
select line, part, 'pay' as cell, coalesce(pay_code, 'pay_not_stated') as code
from readings where pay_kind in ('not_stated', 'refused')
union all
select line, part, 'pay', pay_code from readings where pay_kind in ('paid', 'unpaid') and pay_code is not null
union all
select line, part, 'currency', 'currency_contradicts' from readings
where pay_kind = 'paid' and (is_of_two_currencies or sign is not null and currency is not null
    and not exists (from sign_means m where m.sign = readings.sign and m.currency = readings.currency))
union all
select line, part, 'pay_period', 'period_contradicts' from readings where pay_kind = 'paid' and is_for_two_periods
union all
select line, part, 'workload', 'workload_not_understood' from readings
where pay_kind = 'paid' and share = 0 and paid_for is distinct from 'full'
union all
select line, part, 'currency', 'currency_not_stated' from readings
where pay_kind = 'paid' and currency is null and answered_currency
union all
select line, part, 'pay_period', 'period_not_stated' from readings
where pay_kind = 'paid' and pay_period is null and answered_period
union all
select line, part, 'pay', 'ends_swapped' from readings where pay_low > pay_high
union all
select p.line, p.part, 'pay', 'implausible_pay'
from priced p
cross join limits l
cross join middles m
join plausible anywhere on anywhere.country = ''
left join plausible there on there.country = p.country
where p.upper_end > l.most_digits or not l.confirmed and (
    p.upper_end * p.usd_an_hour > coalesce(there.most_usd, anywhere.most_usd)
    or p.lower_end * p.usd_an_hour < coalesce(there.least_usd, anywhere.least_usd)
    or (p.upper_end * p.usd_an_hour > l.furthest * m.usd) or (p.lower_end * p.usd_an_hour * l.furthest < m.usd)
)
union all
select line, part, 'pay', 'implausible_pay' from apart cross join limits l where not l.confirmed
union all
select line, part, 'place', place_code from readings where place_code is not null and pay_kind in ('paid', 'unpaid')
union all
select line, part, 'degree_levels', degree_code from readings where degree_code is not null and pay_kind in ('paid', 'unpaid')
union all
select line, part, unnest(unread_counts) as cell, if(cell = 'hours_per_week', 'hours_not_understood', 'count_not_understood')
from readings
where len(unread_counts) > 0 and pay_kind = 'paid'
union all
select t.line, t.part, 'pay', 'duplicate_record' from readings t cross join limits l where l.identified and t.occurrence > 1
union all
select t.line, t.part, 'pay', 'stored_record'
from readings t
join records r using (line)
semi join stored s on s.row_id = id_of(content_of(r.content, t.part), t.occurrence);

-- What is said to be implausible is not said to be far from the others too.
insert into found
select line, part, 'pay', 'far_from_others' from alone cross join limits l
where not l.confirmed and (line, part) not in (select (line, part) from found where code = 'implausible_pay');

create table outcomes as
with worst as (
    select
        f.line,
        f.part,
        bool_or(k.severity = 'error') as wrong,
        bool_or(f.code in ('duplicate_record', 'stored_record')) as again
    from found f
    join kinds_of_problems k on k.code = f.code
    group by all
),
parts as (
    select u.line, u.part, coalesce(w.wrong, false) as wrong, coalesce(w.again, false) as again
    from readings u
    left join worst w on w.line = u.line and w.part = u.part
)
select
    line,
    part,
    case
        when again then 'duplicate' when not wrong then 'accepted' else 'rejected'
    end as outcome
from parts;
