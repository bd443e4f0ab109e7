-- season_of, month_named: the season of a month, and the number of the first month that words name.
-- season_start: the first day of a season of a year, winter being that of its January.
-- program_standing: what a programme's times say on a day, by dates only: 'past' (closed by its source, or the last day that
--   it names is over), 'deadline_passed', 'deadline_ahead', 'listed_open' (listed as open when last seen, and no start that it
--   names has come), 'ahead' (a start that it names is ahead, or a term that it names is not over), or 'undated' (nothing is
--   named, or only a year that has begun, in which it may be over).
-- program_starts: one row is one start date that a programme states, with the first and the last day on which it ends
--   (`end_low`, `end_high`): the end that it states (of several, the one in the start's place), else the start and its weeks.
--   Null where neither is stated.
-- program_times: one row is one programme with what it says of when: the `seasons` of its start, the day on which the last of
--   its starts comes (`last_start`) and the `last_day` that it names, at the soonest and at the latest; `only_year` where that
--   is all that is named. Null: no day and no year is named.
--   Its name and its seasons as written are read: the season that is named, else that of the first month (December to
--   February winter, March and April spring, May to August summer, September to November fall); "through the year" is every
--   season. Where nothing is named, the start dates give the season.
--   A named year ends on 31 December, its spring on 31 May, its summer on 31 August, a month on its last day.

create macro season_of(month) as
    case when month in (12, 1, 2) then 'winter' when month in (3, 4) then 'spring' when month between 5 and 8 then 'summer' else 'fall' end;

create macro month_named(words) as
    list_position(
        ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
        nullif(regexp_extract(words, '\b(january|february|march|april|may|june|july|august|september|october|november|december)\b'), '')
    );

create macro season_start(season, year) as
    make_date(year, list_filter(range(1, 13), lambda month: season_of(month) = season)[1]::integer, 1);

create macro program_standing(p, t, deadline, today) as
    case
        when coalesce(starts_with(p.status, 'closed'), false) or t.last_day < today then 'past'
        when deadline < today then 'deadline_passed'
        when deadline >= today then 'deadline_ahead'
        when p.listed_open and (t.last_start is null or t.last_start > today or t.only_year) then 'listed_open'
        when t.last_start > today or not t.only_year then 'ahead'
        else 'undated'
    end;

create table program_starts as
select
    program_id, start,
    coalesce(stated_end, start + (7 * coalesce(duration_weeks_min, duration_weeks_max))::integer) as end_low,
    coalesce(stated_end, start + (7 * coalesce(duration_weeks_max, duration_weeks_min))::integer) as end_high
from (
    select
        *, unnest(start_dates)::date as start,
        try_cast(coalesce(string_split(end_date, ';')[generate_subscripts(start_dates, 1)], end_date) as date) as stated_end
    from programs
);

create table program_times as
with said as (
    select program_id, lower(unnest(list_prepend(program, season))) as words
    from programs
),
phrases as (
    select
        program_id,
        regexp_extract_all(words, '\b(?:winter|spring|summer|fall)\b') as named,
        month_named(words) as month,
        contains(words, 'through the year') as always,
        nullif(regexp_extract(words, '\b(19|20)\d\d\b'), '')::integer as year
    from said
),
read as (
    select
        program_id,
        case
            when always then values_of('season')
            when len(named) > 0 then named
            when month is not null then [season_of(month)]
            else []
        end as seasons,
        case
            when year is null then null
            when month is not null then last_day(make_date(year, month, 1))
            when named = ['spring'] then make_date(year, 5, 31)
            when named = ['summer'] then make_date(year, 8, 31)
            else make_date(year, 12, 31)
        end as day,
        case
            when year is null then null
            when month is not null then make_date(year, month, 1)
            when len(named) > 0 then list_max(list_transform(named, lambda season: season_start(season, year)))
            else make_date(year, 1, 1)
        end as start,
        year is not null and coalesce(month, nullif(len(named), 0)) is not null as exact
    from phrases
),
phrased as (
    select
        program_id, list_distinct(flatten(list(seasons))) as seasons, max(day) as day, max(start) as start, bool_or(exact) as exact
    from read
    group by program_id
),
dated as (
    select program_id, list_distinct(list(season_of(month(start)))) as seasons, max(coalesce(end_high, start)) as day,
        max(start) as start
    from program_starts
    group by program_id
)
select
    p.program_id,
    list_sort(coalesce(nullif(w.seasons, []), d.seasons, [])) as seasons,
    coalesce(d.start, w.start) as last_start,
    coalesce(d.day, try_cast(p.end_date as date), w.day) as last_day,
    d.day is null and try_cast(p.end_date as date) is null and not coalesce(w.exact, false) as only_year
from programs p
left join phrased w using (program_id)
left join dated d using (program_id);
