-- Macros over `vocabulary`: one row is one value of one vocabulary, as the package of that name reads it: its `position` in
-- the order of the vocabulary, the `sign` of a currency, what it is `used_for`, its place in charts (`chart_position`), and the
-- bounds `low` and `high` of a class.
-- values_of(name): the values of a vocabulary in their order. values_for(name, part): those that a part uses.
-- degree_bits_of(levels), degree_levels_of(bits): degree levels as bits, and back; a level that there is none of is no bit.
-- levels_of_bits: one row is one level of one set of levels, which is its `bits`: reports are put under their levels by it.
-- season_bits_of(seasons), seasons_of_bits: the same of seasons, in the order of the year.
-- step_bits(end): the levels of an end of a step (a level, or a group of levels) as bits.
-- degree_order(level): the place in charts of a degree level, or of 'not_stated'.

create macro values_of(name) as (
    select list(v.value order by v.position) from vocabulary v where v.vocabulary = name and v.value <> 'not_stated'
);

create macro values_for(name, part) as (
    select list(v.value order by v.position) from vocabulary v where v.vocabulary = name and list_contains(v.used_for, part)
);

create type degree_level_name as enum (
    select value from vocabulary where vocabulary = 'degree_level' and value <> 'not_stated' order by position
);

create macro degree_bit(level) as 1 << enum_code(try_cast(level as degree_level_name));

create table levels_of_bits as
select bits::utinyint as bits, degree_level
from
    unnest(enum_range(null::degree_level_name)::varchar[]) named(degree_level),
    range(1 << len(enum_range(null::degree_level_name))) sets(bits)
where sets.bits & degree_bit(degree_level) <> 0;

create macro degree_bits_of(levels) as
    coalesce(list_bit_or(list_transform(levels, lambda level: degree_bit(level))), 0)::utinyint;

create macro degree_levels_of(bits) as
    list_filter(enum_range(null::degree_level_name)::varchar[], lambda level: bits & degree_bit(level) <> 0);

create type season_name as enum (select value from vocabulary where vocabulary = 'season' order by position);

create macro season_bit(season) as 1 << enum_code(try_cast(season as season_name));

create table seasons_of_bits as
select bits::utinyint as bits, season_name
from
    unnest(enum_range(null::season_name)::varchar[]) named(season_name),
    range(1 << len(enum_range(null::season_name))) sets(bits)
where sets.bits & season_bit(season_name) <> 0;

create macro season_bits_of(seasons) as
    coalesce(list_bit_or(list_transform(seasons, lambda season: season_bit(season))), 0)::utinyint;

create type degree_in_charts as enum (
    select value from vocabulary where vocabulary = 'degree_level' and chart_position is not null order by chart_position
);

create macro degree_order(level) as enum_code(try_cast(level as degree_in_charts));

-- The work term of a co-op degree that a year of study names, as a number; null where it names none, or several.
create macro work_term_of(class_year) as
    try_cast(regexp_extract(lower(class_year), '^(?:work|co-op) term ([0-9]+)$', 1) as integer);

create macro step_bits(step_end) as (select degree_bits_of(levels) from degree_ends where "end" = step_end);
