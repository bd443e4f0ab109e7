"""What an answer means: its title, what one row is, the unit of each column, how it was processed, of which releases.

A question's header (`queries/header.py`) says what is its own. What a word means everywhere stands once: columns in
`columns.csv`, units in `units.csv`, steps of processing in `steps.csv`; the columns of the collected tables in
`queries/schema.py`. Tables, axes, exports, the method page and `python -m queries` read it here.
"""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from queries import schema
from queries.filters import filters_read
from queries.header import Difference, Header, HeaderError, header_of
from queries.questions import question, reads_matching
from queries.schema import LIST_SEPARATOR
from queries.selection import FIELDS

HERE = Path(__file__).parent
#: In place of releases: every one of them, or none, since a question is of the code and not of the data.
ALL, NONE = "all", "none"
#: In place of a collected table: the one that the question is asked for.
ANY_TABLE = "$table"
#: The units of collected columns by their names; others follow from their kinds.
_COLLECTED_UNITS = {"url": "link", "year": "year"}
_KIND_UNITS = {"integer": "number", "number": "number", "boolean": "check", "date": "date", "list": "texts", "text": "text"}


@dataclass(frozen=True)
class Unit:
    """A unit: the kind of value, the decimals it is shown with (None: as it is), and the words for it.

    Of money also the period, the currency and the prices: `reader` where these are as the reader reads pay.
    """

    name: str
    kind: str
    decimals: int | None
    words: str
    period: str
    currency: str
    prices: str


@dataclass(frozen=True)
class ColumnMeaning:
    """What a column of an answer means: its title as a heading, its unit, the decimals it is shown with, and what it is."""

    name: str
    title: str
    unit: Unit
    decimals: int | None
    about: str


@dataclass(frozen=True)
class Step:
    """A step of processing: what it reads in SQL (a pattern), what it does in words, and the releases that it brings in."""

    name: str
    reads: str
    words: str
    releases: tuple[str, ...]


@dataclass(frozen=True)
class Meaning:
    """What the answer to a question means."""

    name: str
    header: Header

    @property
    def title(self) -> str:
        """What the question is about, in a few words."""
        return self.header.title

    @property
    def row(self) -> str:
        """What one row is, in sentences, the first of which is enough for a list."""
        return self.header.row

    @property
    def processed(self) -> str:
        """How the rows are made, in sentences."""
        return " ".join(filter(None, (*(steps()[name].words for name in self.header.steps), self.header.processed)))

    @property
    def releases(self) -> tuple[str, ...]:
        """The ids of the releases that the figures come from; `all` alone for every one of them."""
        named = [name for step in self.header.steps for name in steps()[step].releases] + list(self.header.data)
        return (ALL,) if ALL in named else tuple(dict.fromkeys(name for name in named if name != NONE))

    @property
    def reads(self) -> frozenset[str]:
        """The fields of the selection that the answer depends on."""
        statement, named, _ = question(self.name)
        return frozenset(FIELDS) if reads_matching(statement) else named & frozenset(FIELDS) | filters_read(statement)

    @property
    def examples(self) -> dict[str, str | int | bool | None]:
        """A value to try for each parameter that the question itself asks for."""
        return {parameter.name: value_of(parameter.example) for parameter in self.header.parameters}

    def collected(self, table: str | None = None) -> tuple[str, ...]:
        """Return the columns that are those of a collected table; `table` names it for a question that is asked for any."""
        of = self._table(table)
        return tuple(schema.table(of).header) if of else ()

    def column(self, name: str, table: str | None = None) -> ColumnMeaning:
        """Return what a column of the answer means; KeyError where nothing says so.

        `table` names the collected table of a question that is asked for any of them.
        """
        own = next((column for column in self.header.columns if column.name == name), None)
        of = self._table(table)
        base = _collected(of, name) if of and name in schema.table(of).header else columns().get(name)
        if base:
            return _with(base, own) if own else base
        if own is None or own.unit is None or own.about is None:
            raise KeyError(f"{self.name} does not say what its column {name} means")
        title = name.replace("_", " ") if own.title is None else own.title
        unit = units()[own.unit]
        return ColumnMeaning(name, title, unit, unit.decimals if own.decimals is None else own.decimals, own.about)

    def _table(self, asked: str | None) -> str | None:
        return asked if self.header.collected == ANY_TABLE else self.header.collected


@cache
def meaning(name: str) -> Meaning:
    """Return what the answer to the question `page/name` means.

    KeyError where there is no such question, HeaderError where its header is not in its form.
    """
    text = question(name).sql
    try:
        header = header_of(text)
        if unknown := set(header.steps) - set(steps()):
            raise HeaderError(f"no step {', '.join(sorted(unknown))} in steps.csv")
        if unknown := {column.unit for column in header.columns if column.unit} - set(units()):
            raise HeaderError(f"no unit {', '.join(sorted(unknown))} in units.csv")
        if not header.data and not any(steps()[name].releases for name in header.steps):
            raise HeaderError("Data has to say which releases the figures come from")
    except HeaderError as error:
        raise HeaderError(f"{name}.sql: {error}") from None
    return Meaning(name, header)


@cache
def units() -> dict[str, Unit]:
    """Return the units by their names."""
    return {
        row["unit"]: Unit(row["unit"], row["kind"], _number(row["decimals"]), *(row[k] for k in list(row)[3:]))
        for row in _rows("units")
    }


@cache
def columns() -> dict[str, ColumnMeaning]:
    """Return what the columns mean that mean one thing in every answer, by their names."""
    return {row["column"]: _dictionary_column(row) for row in _rows("columns")}


@cache
def steps() -> dict[str, Step]:
    """Return the steps of processing by their names."""
    return {
        row["step"]: Step(row["step"], row["reads"], row["words"], tuple(filter(None, row["releases"].split(LIST_SEPARATOR))))
        for row in _rows("steps")
    }


def value_of(text: str) -> str | int | bool | None:
    """Return what the text of a parameter's value says: a number, true, false, null = nothing, '' = empty, else the text."""
    if text in ("true", "false"):
        return text == "true"
    if text in ("null", "''"):
        return None if text == "null" else ""
    return int(text) if re.fullmatch(r"-?[0-9]{1,18}", text) else text


def _dictionary_column(row: dict[str, str]) -> ColumnMeaning:
    unit = units()[row["unit"]]
    about = (
        row["meaning"]
        or schema.table(row["collected_as"].partition(".")[0]).column(row["collected_as"].partition(".")[2]).about
    )
    return ColumnMeaning(row["column"], row["title"], unit, _decimals(row["decimals"], unit), about)


def _collected(table: str, name: str) -> ColumnMeaning:
    """Return what the schema says of a column of a collected table."""
    column = schema.table(table).column(name)
    unit = units()[_COLLECTED_UNITS.get(name, _KIND_UNITS[column.kind])]
    return ColumnMeaning(name, name.replace("_", " "), unit, unit.decimals, column.about)


def _with(base: ColumnMeaning, own: Difference) -> ColumnMeaning:
    """Return the meaning of a column with what a header says of it."""
    unit = units()[own.unit] if own.unit else base.unit
    decimals = own.decimals if own.decimals is not None else unit.decimals if own.unit else base.decimals
    title = base.title if own.title is None else own.title
    return replace(base, title=title, unit=unit, decimals=decimals, about=own.about or base.about)


def _decimals(text: str, unit: Unit) -> int | None:
    return _number(text) if text else unit.decimals


def _number(text: str) -> int | None:
    return int(text) if text else None


def _rows(name: str) -> Iterable[dict[str, str]]:
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))
