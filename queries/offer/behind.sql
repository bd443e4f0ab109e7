-- Reports behind a step of the ladder
-- One row is one row of the data behind a step of an offer's ladder, as in reports/behind, with its pay at the prices of the offer's place.
-- $step: which step of the ladder; such as 5
-- $company: canonical name of the company, null where the offer names none; such as NVIDIA
-- $industry: industry of the company, null where it is not known; such as software
-- $degree: degree level, null where the offer names none; such as phd
-- $role: role family, null where the offer names none; such as null
-- $place: CBSA code of the metro, or the city where it lies in none, null where not known; such as 41940
-- $parity: regional price parity of the place, null where there is none; such as 110
-- $kept: reports that are this offer itself, as offer/kept lists them, null for none; such as null
-- $most: how many, null for all; such as 10
-- $skipped: how many come before; such as 0
-- Steps: matching
-- Processed: On a step that spans several metros pay is given at the prices of the offer's place.

with behind as (
    select * exclude (step)
    from comparable_rows(
        'matching', 'matching_other_places', $company::varchar, $industry::varchar, $degree::varchar, $role::varchar,
        $place::varchar, $parity::double, $kept::bigint[]
    )
    where step = $step::integer and pay is not null
    qualify row_number() over (partition by report_row, pay) = 1
)
from reports_told('behind', $currency, $most, $skipped);
