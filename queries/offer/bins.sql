-- Pay on one step of the ladder, counted in bins
-- One row is one bin of pay of the reports on a step of an offer's ladder, at the prices of the offer's place; a range counts
-- with its middle.
-- $step: which step of the ladder; such as 5
-- $company: canonical name of the company, null where the offer names none; such as NVIDIA
-- $industry: industry of the company, null where it is not known; such as software
-- $degree: degree level, null where the offer names none; such as phd
-- $role: role family, null where the offer names none; such as null
-- $place: CBSA code of the metro, or the city where it lies in none, null where not known; such as 41940
-- $parity: regional price parity of the place, null where there is none; such as 110
-- $kept: reports that are this offer itself, as offer/kept lists them, null for none; such as null
-- Steps: matching, bins

with compared as (
    from comparables(
        'matching', 'matching_other_places', $company::varchar, $industry::varchar, $degree::varchar, $role::varchar,
        $place::varchar, $parity::double, $kept::bigint[]
    )
    where step = $step::integer and pay is not null
)
select * exclude ("group")
from pay_bins(step, reports := 'compared')
order by bin_from;
