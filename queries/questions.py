"""The questions: each a file `queries/<page>/<name>.sql`, named `page/name`, and what its answer depends on."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from queries.parsed import text_of
from queries.selection import FIELDS, FILTER_FIELDS, Selection

HERE = Path(__file__).parent
#: What most questions over the matching reports read.
MATCHING = "matching"
MADE = re.compile(r"create temp (?:table|view) (\w+) as")


class Question(NamedTuple):
    """The SQL of a question, the parameters that it names, and the statement, parsed once."""

    sql: str
    named: frozenset[str]
    statement: duckdb.Statement


class Part(NamedTuple):
    """A statement that makes a part of the matching reports of a view: its name, parameters and SQL."""

    makes: str
    named: frozenset[str]
    statement: duckdb.Statement


def questions() -> list[str]:
    """Return the names of all questions, as `page/name`."""
    return sorted(f"{p.parent.name}/{p.stem}" for p in HERE.glob("*/*.sql") if p.parent.name != "tables")


@cache
def question(name: str) -> Question:
    """Return the question `page/name`.

    KeyError where there is none, ValueError where the file holds anything but one SELECT.
    """
    if not (re.fullmatch(r"(?!tables/)\w+/\w+", name) and (HERE / f"{name}.sql").is_file()):
        raise KeyError(f"no question {name}: one of {', '.join(questions())}")
    text = text_of(HERE / f"{name}.sql")
    statements = duckdb.extract_statements(text)
    if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
        raise ValueError(f"{name}.sql must hold one SELECT")
    return Question(text, frozenset(statements[0].named_parameters), statements[0])


@cache
def fields_read(name: str) -> tuple[str, ...]:
    """Return the fields of a selection that a question's answer depends on: by whatever else they differ, it is the same."""
    sql, named, _ = question(name)
    if reads_matching(sql):
        named = named.union(*(part.named for part in matching_parts()))
    return tuple(field for field in FIELDS if field in named or ("filters" in named and field in FILTER_FIELDS))


def key_of(name: str, selection: Selection, parameters: dict[str, Any]) -> tuple:
    """Return what an answer is known by: its question, and all that it depends on but the tables."""
    values = {k: tuple(v) if isinstance(v, list) else v for k, v in parameters.items()}
    return name, tuple(getattr(selection, field) for field in fields_read(name)), tuple(sorted(values.items()))


def values_of(name: str, selection: Selection, parameters: dict[str, Any]) -> dict[str, Any]:
    """Return the values that a question is asked with: what it names of a selection, and its own parameters."""
    named = question(name).named
    return {field: value for field, value in selection.parameters().items() if field in named} | parameters


def make_matching(cursor: duckdb.DuckDBPyConnection, selection: Selection, parts: Iterable[Part]) -> None:
    """Make parts of the reports that match a selection, which many questions read, for this cursor alone."""
    selected = selection.parameters()
    for part in parts:
        cursor.execute(part.statement, {name: selected[name] for name in part.named})


@cache
def matching_parts() -> tuple[Part, ...]:
    """Return the statements that make the matching reports of a view, each after those that it reads."""
    found = [(MADE.match(s.query), s) for s in duckdb.extract_statements(text_of(HERE / "matching.sql"))]
    return tuple(Part(made[1], frozenset(s.named_parameters), s) for made, s in found if made)


@cache
def parts_read(statement: str) -> tuple[Part, ...]:
    """Return the parts of the matching reports that a statement reads, or that these read, in the order of making."""
    if not reads_matching(statement):
        return ()
    read: list[Part] = []
    text = f"{statement} {MATCHING}"  # the macros over it do not name it
    for part in reversed(matching_parts()):
        if re.search(rf"\b{part.makes}\b", text):
            read.insert(0, part)
            text += part.statement.query
    return tuple(read)


def reads_matching(statement: str) -> bool:
    """Return whether a statement reads the reports that match the selection."""
    return bool(re.search(r"\bmatching(_\w+)?\b|\bpay_(by|bins)\(|degree_(pairs|premiums)\(", statement))
