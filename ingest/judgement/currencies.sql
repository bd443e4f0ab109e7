-- currency_meant(named, told, own): the currency that a row states. What is named beyond doubt counts; a sign of several currencies
-- is the `own` one of the country that the row states, else what it is `told` to mean by its language or mostly; where the two
-- differ it is neither: then it is asked.
create macro currency_meant(named, told, own) as coalesce(
    named,
    case when own is null then told when coalesce(told = own, true) then own end
);
