-- findable: one row is one thing that the search box leads to: its `kind`, the `value` that an address holds, the `label` that
--   readers see (null: the word of the value), the `country` of a place, the `names` that it goes by (spelled as `as_searched`
--   spells) with their `parts` (each name and each of its words), and its `n` (reports; jobs of an occupation; 0 where nothing
--   is counted). A place goes by its aliases too, a city also with the name of its state or country behind its own. Of
--   programmes of one name, the one that was seen last.
-- as_searched: a name in lower case, without accents, each run of other signs than letters and digits a space.

create macro as_searched(name) as
    trim(regexp_replace(strip_accents(lower(name)), '[^\p{L}\p{N}]+', ' ', 'g'));

create table findable as
with counted as (
    select filter, choice, n from filter_choices where choice <> 'not_stated'
),
known_companies as (
    select company, sum(n) as n
    from (
        select choice as company, n from counted where filter = 'company'
        union all
        select distinct company, 0 from pay_statistics
        where (evidence = 'official' and work_kind = 'full_time') or (evidence = 'aggregator' and work_kind = 'internship')
    )
    where company is not null
    group by company
),
country_of_city as (
    select place::varchar as city, mode(country::varchar) as country from pay_reports where place is not null group by place
    union all
    select place::varchar, mode(split_part(country_region::varchar, '-', 1)) from other_places
    where place is not null and place::varchar not in (select place::varchar from pay_reports where place is not null)
    group by place
),
coded_places as (
    select
        *,
        case place_type when 'state' then 'region' else place_type end as level,
        place_name || ', ' || coalesce(nullif(region, ''), country) as city,
        country || '-' || region as country_region
    from places
),
names_of_places as (
    select
        p.level,
        place_of(p.level, p.city, p.metro_code, p.country_region, p.country) as choice,
        flatten(list(
            [p.place_name] || coalesce(p.aliases, [])
            || if(p.level = 'city', [p.place_name || ' ' || state.place_name, p.place_name || ' ' || land.place_name], [])
        )) as names
    from coded_places p
    left join place_groups state on state.level = 'region' and state."group" = p.country_region
    left join place_groups land on land.level = 'country' and land."group" = p.country
    group by all
),
things as (
    select 'company' as kind, k.company as value, k.company as label, null as country,
        [k.company] || coalesce(c.aliases, []) as names, k.n
    from known_companies k
    left join companies c using (company)
    union all
    select 'city', choice, choice, country, [choice] || coalesce(names, []), n
    from counted
    left join country_of_city on city = choice
    left join (from names_of_places where level = 'city') using (choice)
    where filter = 'city'
    union all
    select filter, c.choice, g.place_name, split_part(c.choice, '-', 1), p.names, n
    from counted c
    join place_groups g on g.level = filter and g."group" = c.choice
    join names_of_places p on p.level = filter and p.choice = c.choice
    where filter in ('region', 'country')
    union all
    select 'role_family', choice, null, null, [replace(choice, '_', ' ')], n from counted where filter = 'role_family'
    union all
    select 'role', role, role, null, [role] || titles, 0 from roles
    union all
    select 'occupation', label, label, null, [label] || coalesce(titles, []), jobs
    from (
        select coalesce(o.occupation, p.occupation) as label, o.titles, p.employment_base as jobs
        from projections p
        left join occupations o using (soc_code)
        where p.country = 'US' and p.area_type = 'country' and p.soc_code not like '%0'
        qualify p.base_year = max(p.base_year) over ()
    )
    union all
    select 'program', program_id, concat_ws(': ', coalesce(company, company_text), program), null,
        [program, concat_ws(' ', coalesce(company, company_text), program)], 0
    from programs
    where same_as is null
    qualify row_number() over (
        partition by coalesce(company, company_text), program order by coalesce(last_seen, posted_on) desc nulls last, program_id
    ) = 1
    union all
    select distinct 'university', group_name, group_name, null, [group_name], 0
    from pay_statistics
    where work_kind = 'phd_stipend' and group_kind = 'university' and group_name is not null
),
spelled as (
    select
        kind, value, label, country, n::bigint as n,
        list_sort(list_distinct(list_transform(names, lambda name: as_searched(name)))) as names
    from things
)
select *, list_distinct(names || flatten(list_transform(names, lambda name: string_split(name, ' ')))) as parts
from spelled;
