-- currency_meant(named, told, own): the currency that a row states. What is named beyond doubt counts; a sign of several currencies
-- is the `own` one of the country that the row states, else what it is `told` to mean by its language or mostly; where the two
-- differ it is neither: then it is asked.
create macro currency_meant(named, told, own) as coalesce(
    named,
    case when own is null then told when coalesce(told = own, true) then own end
);

-- academic_months(): from so many months on a contract is one of each year, so that "a year" may be these months alone.
create macro academic_months() as 9;

-- months_short(period, months, own): the months of a contract of fewer than twelve, where the pay is for a year; else null. Where
-- the pay's `own` words say that it is for a year, only those of a contract of each year: beside a shorter one they state a rate.
create macro months_short(period, months, own) as case
    when period = 'year' and months < months_per_year() and (own is distinct from 'year' or months >= academic_months()) then months
end;

-- period_meant(period, short, paid_by): what a pay is for: the whole of a contract of so few months where the answer says so, else
-- its period.
create macro period_meant(period, short, paid_by) as
    case when short is not null and paid_by = 'contract' then 'total' else period end;

-- kind_said(type, title, is_other): the kind of work of a row by its type and its title. Full time says how much is worked: of which
-- kind that is says the title; one of work that is none of the kinds leaves it open.
create macro kind_said(type, title, is_other) as coalesce(
    nullif(type, 'full_time'), title, case when not is_other then type end
);
