-- Reports that are the offer itself
-- One row is one report that the reader kept from the same offer: of an added file, with the note of a kept offer and the same
-- company, country, city, pay, period and currency. Its degree level is the same too, unless one of the two states none. Its year
-- is that of the offer or the one before: an offer without a year is of the year in which it is read.
-- $company: canonical name of the company, null where the offer names none; such as NVIDIA
-- $country: country; such as US
-- $city: city, null where the offer names none; such as Santa Clara
-- $degree: degree level, null where the offer names none; such as phd
-- $year: year; such as 2026
-- $pay: pay as offered; such as 60
-- $pay_period: what it is for; such as hour
-- $currency: its currency; such as USD
-- $note: note of a kept offer; such as An offer
-- Processed: As stored.
-- Data: none

select distinct report
from pay_reports
where batch_id is not null and note = $note::varchar
    and company::varchar is not distinct from $company::varchar and country::varchar = $country::varchar
    and city::varchar is not distinct from $city::varchar and pay_period::varchar = $pay_period::varchar
    and ($degree::varchar is null or degree_levels = [] or list_contains(degree_levels, $degree::varchar))
    and year between $year::integer - 1 and $year::integer
    and pay_low = $pay::double and pay_high = $pay::double and currency::varchar = $currency::varchar
    and report is not null
order by report;
