"""The filters as SQL: macros made from `vocabulary/filters.csv`, so that a filter is defined in that one place.

Only names of columns are written into them. What the reader chose comes as the bound parameter `$filters`, a struct with one
field a filter (null = no filter).

- filtered_reports(filters): the reports that pass all filters but those of place; `in_chosen_place`: whether these too.
- filtered_statistics(filters): the published statistics that pass the filters which they can state an answer to.
- judged_skills(relation, filters): the rows of a relation of skills; `passes`: whether the filters that hold for them.
- judged_reports(filters): of each report the filters that it `failed` and those of which it leaves the answer `unstated`, as
  bits; the table `filters` has one row for each filter, in the order of the page, with its bit.
- under_groups(relation, elsewhere, rows, columns): one row is one row of a relation under one of its groups of two dimensions:
  `row_group` and `column_group` ('*' where there is no second dimension, 'not_stated' where it states none). Where one of them
  is of place, the rows of `elsewhere`, under their other places, are among them.
- reports_by_choice(relation): one row is one choice of one filter: `filter`, `choice` and its `n` reports of the relation; a
  report of several degree levels or places counts under each.
- filter_columns(): the columns of a report that the filters judge.
"""

import re
from collections.abc import Iterable

from vocabulary.choices import NOT_STATED
from vocabulary.filters import Filter, Match, filter_names, filters

#: Whether the column of a row passes what is chosen, by what is matched.
PASSES: dict[Match, str] = {
    "value": "chosen({column}, {chosen}::varchar[])",
    "place": "(chosen({column}, {chosen}::varchar[]) or report_row in "
    "(select report_row from other_places where chosen({column}, {chosen}::varchar[])))",
    "year": "year_chosen({column}, {chosen}::varchar[])",
    "degrees": "degrees_chosen({column}, {chosen}::varchar[])",
    "seasons": "seasons_chosen({column}, {chosen}::varchar[])",
    "lets_in": "({chosen}::boolean or not {column})",
    "leaves_out": "not ({chosen}::boolean and {column})",
}
#: Whether a row states nothing that the filter could judge.
STATES_NOTHING: dict[Match, str] = {
    "value": "{column} is null",
    "place": "{column} is null",
    "year": "{column} is null",
    "degrees": "{column} = 0",
    "seasons": "{column} = 0",
    "lets_in": "false",
    "leaves_out": "false",
}
#: What a report names several of, as bits of one column: the table of them, and the column of their names in it.
AS_BITS: dict[Match, tuple[str, str]] = {
    "degrees": ("levels_of_bits", "degree_level"),
    "seasons": ("seasons_of_bits", "season_name"),
}
#: What reports are grouped by beside the filters with choices: the column of each.
OTHER_DIMENSIONS: dict[str, tuple[Match, str]] = {"metro": ("place", "metro_code"), "source": ("value", "source_id")}

#: The macros that take `$filters` in a question, by the rows that they judge.
MACROS = {
    "reports": r"\b(filtered|judged)_reports\(",
    "statistics": r"\bfiltered_statistics\(",
    "skills": r"\b(asked|judged_skills)\(",
}


def filters_read(statement: str) -> frozenset[str]:
    """Return the filters that a question depends on, handed to it as `$filters`."""
    return frozenset(
        f.name for rows, macros in MACROS.items() if re.search(macros, statement) for f in filters() if rows in f.holds_for
    )


def dimensions() -> tuple[str, ...]:
    """Return the names of everything that reports are grouped by."""
    return (*filter_names(), *OTHER_DIMENSIONS)


def filter_macros() -> str:
    """Return the SQL that makes the table `filters` and the macros."""
    every = filters()
    choosing = [f for f in every if not f.is_switch]
    one_each = [f for f in choosing if f.match != "place"]
    elsewhere = _all_passed(f for f in every if not f.of_place)
    in_place = _all_passed(f for f in every if f.of_place)
    bits = ", ".join(f"('{f.name}', {1 << position})" for position, f in enumerate(every))
    failed = _bits(f"not {_passes(f)}" for f in every)
    unstated = _bits(STATES_NOTHING[f.match].format(column=f.column) for f in every)
    judged = [(f.name, f.match, f.column) for f in choosing]
    judged += [(name, match, column) for name, (match, column) in OTHER_DIMENSIONS.items()]
    groups = " ".join(
        f"when '{name}' then {AS_BITS[match][1] if match in AS_BITS else f'{column}::varchar'}"
        for name, match, column in judged
    )
    several = [(name, *AS_BITS[match], column) for name, match, column in judged if match in AS_BITS]
    joined = {name: f"left join {table} on {table}.bits = {column}" for name, table, _, column in several}
    of_place = ", ".join(f"'{name}'" for name, match, _ in judged if match == "place")
    return f"""
create table filters as from (values {bits}) as t (filter, bit);

create macro filtered_reports(filters) as table
select *, {in_place} as in_chosen_place from pay_reports where {elsewhere};

create macro filtered_statistics(filters) as table
from pay_statistics where {_all_passed(f for f in every if "statistics" in f.holds_for)};

create macro judged_skills(relation, filters) as table
select *, {_all_passed(f for f in every if "skills" in f.holds_for)} as passes from query_table(relation);

create macro judged_reports(filters) as table
select report, {failed} as failed, {unstated} as unstated from pay_reports;

create macro under_groups(relation, elsewhere, rows, columns) as table
with placed as (
    from query_table(relation)
    union all by name
    from query_table(elsewhere) where rows in ({of_place}) or coalesce(columns in ({of_place}), false)
)
select
    coalesce(case rows {groups} else error('there is no dimension ' || rows) end, '{NOT_STATED}') as row_group,
    case
        when columns is null then '*'
        else coalesce(case columns {groups} else error('there is no dimension ' || columns) end, '{NOT_STATED}')
    end as column_group,
    placed.*
from placed
{" ".join(f"{join} and '{name}' in (rows, columns)" for name, join in joined.items())};

create macro reports_by_choice(relation) as table
with counted as (
    select
        case {" ".join(f"when grouping({f.column}) = 0 then '{f.name}'" for f in one_each)} end as filter,
        coalesce({", ".join(f"{f.column}::varchar" for f in one_each if f.match not in AS_BITS)}) as choice,
        {", ".join(column for *_, column in several)},
        count(distinct report) as reports
    from query_table(relation)
    group by grouping sets ({", ".join(f"({f.column})" for f in one_each)})
)
select
    filter, coalesce(choice, {", ".join(word for _, _, word, _ in several)}, '{NOT_STATED}') as choice,
    sum(reports)::bigint as n
from counted
{" ".join(joined.values())}
group by all
{" ".join(f"union all {_places_by_choice(f)}" for f in choosing if f.match == "place")};

create macro filter_columns() as [{", ".join(f"'{f.column}'" for f in choosing)}];
"""


def _places_by_choice(one: Filter) -> str:
    return (
        f"select '{one.name}', coalesce(place::varchar, '{NOT_STATED}'), count(distinct report) from ("
        f"select {one.column} as place, report from query_table(relation) union all "
        f"select o.{one.column}, report from query_table(relation) join other_places o using (report_row)) group by all"
    )


def _passes(one: Filter) -> str:
    return PASSES[one.match].format(column=one.column, chosen=f"(filters).{one.name}")


def _all_passed(some: Iterable[Filter]) -> str:
    return " and ".join(_passes(one) for one in some)


def _bits(conditions: Iterable[str]) -> str:
    return " + ".join(f"({condition})::integer * {1 << position}" for position, condition in enumerate(conditions))
