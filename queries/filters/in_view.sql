-- One row is one choice of one filter among the matching reports, with its number of reports: the counts in sight
-- beside the filters. Long lists are cut to their first `$most` choices; 'not_stated' is always kept.

with stated as (
    select 'work_kind' as filter, work_kind as choice from matching
    union all
    select 'role_family', role_family from matching
    union all
    select 'country', country from matching
    union all
    select 'region', country_region from matching
    union all
    select 'city', place from matching
    union all
    select 'company', company from matching
    union all
    select 'year', year::varchar from matching
    union all
    select 'evidence', evidence from matching
    union all
    select 'degree', null from matching where degree_bits = 0
    union all
    select 'degree', degree_level from matching join degree_levels on degree_bits & bit <> 0
),
counted as (
    select filter, coalesce(choice, 'not_stated') as choice, count(*) as n
    from stated
    group by all
)
select *
from counted
qualify choice = 'not_stated' or row_number() over (partition by filter, choice = 'not_stated' order by n desc, choice) <= $most
order by filter, choice = 'not_stated', n desc, choice;
