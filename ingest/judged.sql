-- found: one row is one problem of one staged record. judged: one row is one staged record with what becomes of it.
-- Reads understood, sign_means, stored (the ids of rows that were added before), rates (US dollars for one unit of a
-- currency) and `limits` (one row: least_usd and most_usd an hour, furthest times from the middle, identified: whether equal
-- records are one).

create table priced as
select
    u.line,
    u.row_id,
    coalesce(pay_high, pay_low, pay_point) as upper_end,
    coalesce(pay_low, pay_high, pay_point) as lower_end,
    rate.usd / case pay_period
        when 'hour' then 1 when 'day' then 8 when 'week' then 40 when 'two_weeks' then 80 when 'month' then 2080 / 12 when 'year' then 2080
    end as usd_an_hour
from understood u
left join rates rate on rate.currency = u.currency
where pay_kind = 'paid';

create table middles as
select median(lower_end * usd_an_hour) as usd, median(lower_end) as written from priced;

create table found as
with told as (
    select
        u.line, u.row_id, u.pay_kind, u.pay_code, u.place_code, u.degree_code, u.sign, u.stated_currency, u.currency, u.pay_period,
        u.pay_low, u.pay_high, u.pay_text, u.place_text, u.degree_text, u.occurrence, u.answered_currency, u.answered_period
    from understood u
)
select line, row_id, 'pay' as cell, pay_text as value, coalesce(pay_code, 'pay_not_stated') as code
from told where pay_kind in ('not_stated', 'refused')
union all
select line, row_id, 'pay', pay_text, pay_code from told where pay_kind in ('paid', 'unpaid') and pay_code is not null
union all
select line, row_id, 'currency', pay_text, 'currency_contradicts' from told
where pay_kind = 'paid' and sign is not null and currency is not null
    and not exists (from sign_means m where m.sign = told.sign and m.currency = told.currency)
union all
select line, row_id, 'currency', pay_text, 'currency_not_stated' from told
where pay_kind = 'paid' and currency is null and answered_currency
union all
select line, row_id, 'pay_period', pay_text, 'period_not_stated' from told
where pay_kind = 'paid' and pay_period is null and answered_period
union all
select line, row_id, 'pay', pay_text, 'ends_swapped' from told where pay_low > pay_high
union all
select p.line, p.row_id, 'pay', u.pay_text, 'implausible_pay'
from priced p
join told u on u.row_id = p.row_id
cross join limits l
cross join middles m
where p.upper_end * p.usd_an_hour > l.most_usd or p.lower_end * p.usd_an_hour < l.least_usd
    or p.upper_end > l.most_digits
    or (p.upper_end * p.usd_an_hour > l.furthest * m.usd) or (p.lower_end * p.usd_an_hour * l.furthest < m.usd)
union all
select line, row_id, 'place', place_text, place_code from told where place_code is not null and pay_kind in ('paid', 'unpaid')
union all
select line, row_id, 'degree_levels', degree_text, degree_code from told where degree_code is not null and pay_kind in ('paid', 'unpaid')
union all
select t.line, t.row_id, 'pay', t.pay_text, 'duplicate_record' from told t cross join limits l where l.identified and t.occurrence > 1
union all
select t.line, t.row_id, 'pay', t.pay_text, 'stored_record' from told t semi join stored s on s.row_id = t.row_id;

create table judged as
with worst as (
    select
        f.row_id,
        bool_or(k.severity = 'error') as wrong,
        bool_or(f.code in ('duplicate_record', 'stored_record')) as again
    from found f
    join kinds_of_problems k on k.code = f.code
    group by f.row_id
),
parts as (
    select u.line, u.row_id, coalesce(w.wrong, false) as wrong, coalesce(w.again, false) as again
    from understood u
    left join worst w on w.row_id = u.row_id
)
select
    line,
    row_id,
    case
        when again then 'duplicate' when not wrong then 'accepted' else 'rejected'
    end as outcome
from parts;
