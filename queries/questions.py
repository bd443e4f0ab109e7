"""The questions: each a file `queries/<page>/<name>.sql`, named `page/name`, and what its answer depends on."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

from queries.selection import FIELDS, FILTER_FIELDS, Selection

HERE = Path(__file__).parent


def questions() -> list[str]:
    """Return the names of all questions, as `page/name`."""
    return sorted(f"{p.parent.name}/{p.stem}" for p in HERE.glob("*/*.sql") if p.parent.name != "tables")


@cache
def question(name: str) -> tuple[str, frozenset[str]]:
    """Return the SQL of a question and the parameters that it names.

    KeyError where there is none, ValueError where the file holds anything but one SELECT.
    """
    if not (re.fullmatch(r"(?!tables/)\w+/\w+", name) and (HERE / f"{name}.sql").is_file()):
        raise KeyError(f"no question {name}: one of {', '.join(questions())}")
    text = _sql(f"{name}.sql")
    statements = duckdb.extract_statements(text)
    if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
        raise ValueError(f"{name}.sql must hold one SELECT")
    return text, frozenset(statements[0].named_parameters)


@cache
def fields_read(name: str) -> tuple[str, ...]:
    """Return the fields of a selection that a question's answer depends on: by whatever else they differ, it is the same."""
    statement, named = question(name)
    if reads_matching(statement):
        named = named.union(*(names for _, names in matching_statements()))
    return tuple(field for field in FIELDS if field in named or ("filters" in named and field in FILTER_FIELDS))


def key_of(name: str, selection: Selection, parameters: dict[str, Any]) -> tuple:
    """Return what an answer is known by: its question, and all that it depends on but the tables."""
    values = {k: tuple(v) if isinstance(v, list) else v for k, v in parameters.items()}
    return name, tuple(getattr(selection, field) for field in fields_read(name)), tuple(sorted(values.items()))


def values_of(name: str, selection: Selection, parameters: dict[str, Any]) -> dict[str, Any]:
    """Return the values that a question is asked with: what it names of a selection, and its own parameters."""
    _, named = question(name)
    return {field: value for field, value in selection.parameters().items() if field in named} | parameters


def make_matching(cursor: duckdb.DuckDBPyConnection, selection: Selection) -> None:
    """Make the reports that match a selection, which many questions read, for this cursor alone."""
    selected = selection.parameters()
    for part, named in matching_statements():
        cursor.execute(part, {name: selected[name] for name in named})


@cache
def matching_statements() -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the statements that make the matching reports of a view, each with the parameters that it names."""
    return tuple((s.query, frozenset(s.named_parameters)) for s in duckdb.extract_statements(_sql("matching.sql")))


def reads_matching(statement: str) -> bool:
    """Return whether a question reads the reports that match the selection."""
    return bool(
        re.search(r"\b(matching|matching_any_place|matching_places)\b|\bpay_(by|bins)\(|degree_(pairs|premiums)\(", statement)
    )


@cache
def _sql(path: str) -> str:
    return (HERE / path).read_text(encoding="utf-8")
