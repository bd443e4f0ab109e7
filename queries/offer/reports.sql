-- The reports on one step of the ladder
-- One row is one report on a step of an offer's ladder, with its pay at the prices of the offer's place, and of its postings the
-- newest with its source. Lowest pay first.
-- $step: which step of the ladder; such as 5
-- $company: canonical name of the company, null where the offer names none; such as NVIDIA
-- $industry: industry of the company, null where it is not known; such as software
-- $degree: degree level, null where the offer names none; such as phd
-- $role: role family, null where the offer names none; such as null
-- $place: CBSA code of the metro, or the city where it lies in none, null where not known; such as 41940
-- $parity: regional price parity of the place, null where there is none; such as 110
-- $kept: reports that are this offer itself, as offer/kept lists them, null for none; such as null
-- $most: how many; such as 10
-- Steps: matching
-- Processed: On a step that spans several metros pay is given at the prices of the offer's place.
-- Columns:
--   low "low", pay: lower end of the pay
--   high "high", pay: upper end of the pay

with compared as (
    from comparables(
        'matching', 'matching_other_places', $company::varchar, $industry::varchar, $degree::varchar, $role::varchar,
        $place::varchar, $parity::double, $kept::bigint[]
    )
    where step = $step::integer and pay is not null
),
shown as (
    select
        c.report, c.pay, c.low, c.high, c.postings, c.is_range, r.company, r.company_text, r.role, r.degree_levels, r.place,
        r.country, r.year, r.evidence, r.pay_text, r.note, r.report_id, r.source_id
    from compared c
    join matching m on m.report = c.report
    join pay_reports r on r.report_row = m.report_row
    qualify row_number() over (partition by c.report order by r.year desc nulls last, r.report_id) = 1
)
select s.*, sources.title as source, sources.url, sources.published
from shown s
left join sources using (source_id)
order by s.pay, s.report
limit $most::bigint;
