"""Holds one CSV file to its table: the first thing wrong with it, by line and column.

DuckDB reads good files fast and tells little of bad ones; this module reads a file again in plain Python, slowly and
accountably, to say where and why it cannot be used. The schema tests use it on every collected file.
"""

import csv
import io
import math
import re
from collections.abc import Container, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from queries.schema import LIST_SEPARATOR, Column, Table

if TYPE_CHECKING:
    from _csv import Reader

TRUTHS = ("true", "false")
NUMBER = r"[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?"
WHOLE_NUMBER = r"[-+]?[0-9]+"
DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
#: The largest whole number that the tables hold (32 bits).
LARGEST_WHOLE_NUMBER = 2**31 - 1
#: The most letters of a cell: Python's reader of CSV refuses longer ones, wherever this process uses it.
LONGEST_CELL = 1_000_000
csv.field_size_limit(LONGEST_CELL)


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a file: where it stands, and what to do."""

    file: str
    line: int | None
    column: str | None
    reason: str

    def sentence(self) -> str:
        """Return the problem as one sentence for a reader."""
        where = self.file
        if self.line:
            where += f", line {self.line}"
        if self.column:
            where += f", column {self.column}"
        return f"{where}: {self.reason}"


def problems_of(
    path: Path, table: Table, label: str | None = None, taken: Container[tuple[str, ...]] = frozenset()
) -> Iterator[Problem]:
    """Yield every problem of the file as a `table`, in the order of its lines; nothing where the file is good.

    `taken` holds the keys of other files, which this one may not repeat.
    """
    name = label or path.name
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            text = file.read()
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        yield Problem(name, line, None, "is not UTF-8: save the file as UTF-8")
        return
    except OSError as error:
        yield Problem(name, None, None, f"cannot be read ({error.strerror}): check that it is there and readable")
        return
    yield from _problems_of_text(text, table, name, taken)


def _problems_of_text(text: str, table: Table, name: str, taken: Container[tuple[str, ...]]) -> Iterator[Problem]:
    if not text.strip():
        yield Problem(name, 1, None, "is empty: it needs at least its header line")
        return
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        yield Problem(name, line, None, "holds a NUL byte: export the file again as plain CSV")
        return
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader)
        columns = table.columns_of(header)
        if columns is None:
            yield _header_problem(header, table, name)
            return
        yield from _row_problems(reader, table, columns, name, taken)
    except csv.Error as error:
        yield Problem(name, reader.line_num, None, f"is not well-formed CSV ({error}): check the quotes")


def _header_problem(header: list[str], table: Table, name: str) -> Problem:
    needed = {column.name for column in table.columns if column.required} | set(table.key)
    missing = [c for c in table.header if c in needed and c not in header]
    extra = [c for c in header if c not in table.header]
    parts = []
    if missing:
        parts.append("missing columns: " + ", ".join(missing))
    if extra:
        parts.append("unknown columns: " + ", ".join(extra))
    what = "; ".join(parts) or "the columns are in another order than " + ", ".join(table.header)
    return Problem(name, 1, None, f"has another header than {table.name}: {what}")


def _row_problems(
    reader: "Reader", table: Table, columns: tuple[Column, ...], name: str, taken: Container[tuple[str, ...]]
) -> Iterator[Problem]:
    seen: dict[tuple, int] = {}
    width, header = len(columns), [column.name for column in columns]
    line = reader.line_num + 1
    for row in reader:
        if len(row) not in (0, width):
            yield Problem(name, line, None, f"has {len(row)} cells where the header has {width}: check the commas and quotes")
        elif row:
            for column, cell in zip(columns, row, strict=True):
                if reason := cell_problem(column, cell):
                    yield Problem(name, line, column.name, reason)
            key = tuple(row[header.index(k)] for k in table.key)
            if key in seen or key in taken:
                where = f"line {seen[key]}" if key in seen else "a row of another file"
                yield Problem(name, line, table.key[0], f"repeats the key of {where}: each row needs its own")
            seen.setdefault(key, line)
        line = reader.line_num + 1


def cell_problem(column: Column, cell: str) -> str | None:
    """Return why the cell cannot be a value of the column, or None where it can."""
    if cell == "":
        return "is empty, but every row needs it" if column.required else None
    if column.kind in ("integer", "number"):
        return _number_problem(column, cell)
    if column.kind == "boolean":
        return None if cell in TRUTHS else f"'{_short(cell)}' is neither true nor false"
    if column.kind == "date":
        return _date_problem(cell)
    values = cell.split(LIST_SEPARATOR) if column.kind == "list" else [cell]
    return _text_problem(column, values)


def _number_problem(column: Column, cell: str) -> str | None:
    if not re.fullmatch(NUMBER, cell) or not math.isfinite(value := float(cell)):
        return f"'{_short(cell)}' is not a finite number: write digits with a point, nothing else"
    if column.kind == "integer" and not re.fullmatch(WHOLE_NUMBER, cell):
        return f"'{_short(cell)}' is not a whole number"
    if column.kind == "integer" and abs(value) > LARGEST_WHOLE_NUMBER:
        return f"{_short(cell)} has more digits than a whole number may have"
    if column.low is not None and value < column.low:
        return f"{_short(cell)} is below {column.low:g}"
    if column.high is not None and value > column.high:
        return f"{_short(cell)} is above {column.high:g}"
    return None


def _date_problem(cell: str) -> str | None:
    with suppress(ValueError):
        if re.fullmatch(DAY, cell) and date.fromisoformat(cell):
            return None
    return f"'{_short(cell)}' is not a date: write it as 2026-05-31"


def _text_problem(column: Column, values: list[str]) -> str | None:
    for value in values:
        if value != value.strip() or not value:
            return f"'{_short(value)}' has spaces around it or is empty: remove them"
        if column.choices and value not in column.choices:
            return f"'{_short(value)}' is not one of {', '.join(column.choices)}"
        if column.pattern and not re.fullmatch(column.pattern, value, re.ASCII):
            return f"'{_short(value)}' is not written as it should be: {column.about}"
        if column.of_dates and (reason := _date_problem(value)):
            return reason
    return None


def _short(cell: str, limit: int = 40) -> str:
    return cell if len(cell) <= limit else cell[: limit - 1] + "…"
