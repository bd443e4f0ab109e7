-- currency_meant(named, told, own): the currency that a row states. What is named beyond doubt counts; a sign of several currencies
-- is the `own` one of the country that the row states, else what it is `told` to mean by its language or mostly; where the two
-- differ it is neither: then it is asked.
create macro currency_meant(named, told, own) as coalesce(
    named,
    case when own is null then told when coalesce(told = own, true) then own end
);

-- months_short(period, months): the months of a contract of fewer than twelve, where the pay is for a year; else null.
create macro months_short(period, months) as case when period = 'year' and months < months_per_year() then months end;

-- period_meant(period, short, paid_by): what a pay is for: the whole of a contract of so few months where the answer says so, else
-- its period.
create macro period_meant(period, short, paid_by) as
    case when short is not null and paid_by = 'contract' then 'total' else period end;
