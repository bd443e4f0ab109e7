-- One row is one company among the matching offers that pays both degree levels `$lower` and `$upper`, by the rule of the
-- table macro degree_pairs: both ends in the reader's unit and currency, `premium` the median over its pairs (0.2 = a fifth
-- more), which weighs once. `evidence` is that of all its offers in pairs, null where they differ. Highest premium first.

select
    company as "group", company as label, lower_pay, upper_pay, premium, pairs, lower_offers, upper_offers,
    oldest_year, newest_year, same_role, case when len(evidence) = 1 then evidence[1] end as evidence
from degree_premiums('matching', $lower::varchar, $upper::varchar)
order by premium desc, company;
