-- Pay of a role, source by source
-- One row is one source's pay of the role `$role` in the United States, never averaged with another's: the role's own, its
-- official occupation's, or where it has none that of a neighbour. Of each source the year with most people behind it, of an
-- official survey the newest. Official first.
-- $role: one of the roles of outlook/roles; such as Data scientist
-- Steps: converted
-- Data: oews, collected_statistics
-- Columns:
--   group: id of the statistic
--   label "published as": what the source names
--   label+year "who", text: whose pay it is, with the year
--   p10, pay_unadjusted: 10th percentile; empty where it is not published
--   p25, pay_unadjusted: 25th percentile; empty where it is not published
--   median, pay_unadjusted: median; empty where it is not published
--   p75, pay_unadjusted: 75th percentile; empty where it is not published
--   p90, pay_unadjusted: 90th percentile; empty where it is not published
--   mean: mean, where the source publishes no median
--   n "n", people: people or filings, of an official survey jobs
--   pay_basis "pay includes"
--   source "title"
--   url "source"

with asked as (
    from roles where role = $role
),
stated as (
    select
        p.*,
        case when p.group_kind = 'role' then 'role' when p.soc_code = a.soc_code then 'occupation' else 'neighbour' end as "of",
        coalesce(p.experience_level, 'all') as level
    from converted('pay_statistics', hours, $unit, $currency) p
    join asked a
        on (p.group_kind = 'role' and list_contains(a.titles, lower(p.group_name)))
        or (p.group_kind = 'occupation' and p.evidence = 'official' and list_contains([a.soc_code] || a.neighbours, p.soc_code))
    where p.work_kind = 'full_time' and p.country = 'US' and p.area_type = 'country'
        and coalesce(p.median, p.mean) is not null and p.hours is not null
),
everyone as (
    from stated
    where level = 'all'
    qualify row_number() over (
        partition by "of", case "of" when 'role' then source_id else soc_code end
        order by case when "of" <> 'role' then year end desc, coalesce(n, 0) desc, year desc, statistic_id
    ) = 1
)
select
    e.statistic_id as "group", e."of", coalesce(o.occupation, e.group_name) as label, e.year, e.evidence,
    entry.median * entry.factor as entry, entry.n as entry_n,
    e.p10 * e.factor as p10, e.p25 * e.factor as p25, e.median * e.factor as median, e.p75 * e.factor as p75,
    e.p90 * e.factor as p90, e.mean * e.factor as mean, e.top_coded, coalesce(e.n, e.jobs) as n,
    e.pay_basis, e.note, coalesce(s.title, e.source_id) as source, s.publisher, s.url
from everyone e
left join stated entry
    on entry.level = 'entry' and entry.source_id = e.source_id and entry.year = e.year and entry."of" = e."of"
    and entry.group_name = e.group_name
left join occupations o on e."of" <> 'role' and o.soc_code = e.soc_code
left join sources s on s.source_id = e.source_id
order by list_position(['occupation', 'role', 'neighbour'], e."of"), e.evidence <> 'official', e.year desc, "group";
