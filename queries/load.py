"""Loads one file into its collected table: all of its rows, or none of them where anything in it is wrong."""

import csv
import glob
import re
from collections.abc import Generator, Iterable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pandas as pd

from queries.check import DAY, NUMBER, TRUTHS, WHOLE_NUMBER, Problem, problems_of
from queries.editions import make_room
from queries.folder import UPLOADS
from queries.schema import LIST_SEPARATOR, PLACES, SQL_TYPES, Column, Table
from queries.stored import rows_said

#: Spaces as Python strips them, and with them text and lists that hold a NUL, begin or end in a space, or hold an empty value.
_SPACE = r"[\x09-\x0d\x1c-\x20\x{85}\p{Z}]"
_ROUGH_TEXT = rf"\x00|^{_SPACE}|{_SPACE}$"
_ROUGH_LIST = rf"\x00|(^|{LIST_SEPARATOR})({_SPACE}|{LIST_SEPARATOR}|$)|{_SPACE}({LIST_SEPARATOR}|$)"


def load_file(connection: duckdb.DuckDBPyConnection, table: Table, path: Path, label: str) -> list[Problem]:
    """Add the rows of one file, or none of them where anything in it is wrong: then the first problems are returned."""
    batch = path.parent.name if path.parent.parent.name == UPLOADS else None
    try:
        if records := _stored_rows(path, table) or sum(1 for _ in _records(path, table)):
            _stage(connection, table, path, records)
            if (staged := _count(connection, "select count(*) from staged")) != records:
                raise ValueError(f"it has {staged:,} rows where {records:,} were stored")
            if batch and table is PLACES:
                connection.execute(_without_known(table))
            with _whole(connection):
                if batch:
                    make_room(connection, table, path.parent)
                _take_staged(connection, table, batch)
        return []
    except (duckdb.Error, ValueError, OSError, csv.Error) as error:
        found = _first(problems_of(path, table, label, _keys(connection, table)), 3)
        return found or [Problem(label, None, None, f"cannot be read: {_first_line(error)}")]
    finally:
        connection.execute("drop table if exists staged")


def load_rows(connection: duckdb.DuckDBPyConnection, table: Table, relation: str) -> None:
    """Add the rows of a relation with the columns of a table, or none: ValueError or an error of DuckDB where one is wrong.

    A column that may be empty may be missing. One of another type than the table's is read by its text.
    """
    types = {name: kind for name, kind, *_ in connection.execute(f"describe select * from {relation}").fetchall()}
    if missing := [column.name for column in table.columns if column.required and column.name not in types]:
        raise ValueError(f"it has no column {missing[0]}")
    typed = {column for column in table.columns if column.kind != "list" and types.get(column.name) == _type_name(column)}
    cells = ", ".join(f'{_staged(column, column in typed, types)} as "{column.name}"' for column in table.columns)
    connection.execute(f"create temp view staged as select {cells} from {relation}")
    try:
        _take_staged(connection, table, None, typed)
    finally:
        connection.execute("drop view staged")


def _staged(column: Column, is_typed: bool, types: dict[str, str]) -> str:
    """Return a column of a relation as it is, or as the text that a file would have."""
    name = f'"{column.name}"'
    if column.name not in types:
        return "null::varchar"
    if is_typed:
        return name
    if types[column.name].endswith("[]"):
        return f"nullif(array_to_string({name}, '{LIST_SEPARATOR}'), '')"
    return f"{name}::varchar"


def _take_staged(
    connection: duckdb.DuckDBPyConnection, table: Table, batch: str | None, typed: AbstractSet[Column] = frozenset()
) -> None:
    """Add the rows of `staged`, whose columns are text or, where they are `typed`, of the type of the table."""
    if _count(connection, _faults(table, typed)):
        raise ValueError("a cell does not fit its column")
    connection.execute(_insertion(table, typed), {"batch": batch})


def _type_name(column: Column) -> str:
    return SQL_TYPES[column.kind].upper()


@contextmanager
def _whole(connection: duckdb.DuckDBPyConnection) -> Generator[None]:
    """Do all that is done meanwhile, or nothing of it."""
    connection.begin()
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def _count(connection: duckdb.DuckDBPyConnection, question: str) -> int:
    ((number,),) = connection.execute(question).fetchall()
    return number


def _stored_rows(path: Path, table: Table) -> int | None:
    """Return the rows that a batch says it has of a table: checked when it was stored, they need not be counted again."""
    return rows_said(path.parent).get(table.name) if path.parent.parent.name == UPLOADS else None


def _stage(connection: duckdb.DuckDBPyConnection, table: Table, path: Path, records: int) -> None:
    """Put the cells of a file as text into the table `staged`.

    The database's reader is fast, but refuses sound files (line
    ends of several kinds) and drops rows without a word (after a quote that begins no cell): where it finds another number
    of records than Python's reader did, the cells are those of Python's.
    """
    try:
        connection.execute(_staging(table, _columns(path, table)), {"path": glob.escape(str(path.resolve()))})
        if _count(connection, "select count(*) from staged") == records:
            return
    except duckdb.Error:
        pass
    held = [column.name for column in _columns(path, table)]
    cells = pd.DataFrame(_records(path, table), columns=held, dtype="str").reindex(columns=table.header).replace("", None)
    connection.register("cells", cells)
    connection.execute("create or replace temp table staged as from cells")
    connection.unregister("cells")


def _columns(path: Path, table: Table) -> tuple[Column, ...]:
    """Return the table's columns that a file holds; ValueError where it has another header."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        columns = table.columns_of(next(csv.reader(file, strict=True), []))
    if columns is None:
        raise ValueError("another header")
    return columns


def _records(path: Path, table: Table) -> Iterator[list[str]]:
    """Return the records of a file, by Python's reader; ValueError or csv.Error where it is no sound CSV of the table."""
    width = len(_columns(path, table))
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file, strict=True)
        next(reader)
        for row in reader:
            if len(row) not in (0, width):
                raise ValueError("a row of another width")
            if row:
                yield row


def _keys(connection: duckdb.DuckDBPyConnection, table: Table) -> set[tuple[str, ...]]:
    """Return the keys of the rows that are already there, as text."""
    keys = ", ".join(f"""coalesce("{k}"::varchar, '')""" for k in table.key)
    return set(connection.execute(f"select {keys} from collected.{table.name}").fetchall())


def _first(problems: Iterable[Problem], count: int) -> list[Problem]:
    return [problem for problem, _ in zip(problems, range(count), strict=False)]


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0] or type(error).__name__


def _staging(table: Table, held: tuple[Column, ...]) -> str:
    """Return the statement that puts a file with the columns `held` into `staged`, the table's other columns null."""
    columns = ", ".join(f"'{c.name}': 'varchar'" for c in held)
    cells = ", ".join(f'"{c.name}"' if c in held else f'null::varchar as "{c.name}"' for c in table.columns)
    return (
        f"create temp table staged as select {cells} from "
        "read_csv($path, auto_detect = false, delim = ',', quote = '\"', escape = '\"', "
        f"header = true, strict_mode = true, parallel = false, nullstr = '', columns = {{{columns}}})"
    )


def _without_known(table: Table) -> str:
    """Take the staged rows away whose key is there already: several batches may bring the same place."""
    match = " and ".join(f's."{k}" is not distinct from c."{k}"::varchar' for k in table.key)
    return f"delete from staged s where exists (select 1 from collected.{table.name} c where {match})"


def _faults(table: Table, typed: AbstractSet[Column]) -> str:
    """Return a query that counts the rows in which any cell, or the key, is not what its table admits."""
    checks = [check for column in table.columns for check in _cell_checks(column, column in typed)]
    keys = ", ".join(f'"{k}"' for k in table.key)
    match = " and ".join(f's."{k}" is not distinct from c."{k}"::varchar' for k in table.key)
    return f"""
        select
            (select count(*) from staged where {" or ".join(checks)})
            + (select count(*) from (select 1 from staged group by {keys} having count(*) > 1))
            + (select count(*) from staged s semi join collected.{table.name} c on {match})
    """


def _cell_checks(column: Column, is_typed: bool) -> list[str]:
    """Return what is true of a cell of `staged` that does not fit: of a typed one that is not a matter of its form."""
    name = f'"{column.name}"'
    checks = [f"{name} is null"] if column.required else []
    if column.kind in ("integer", "number"):
        number = name if is_typed else f"try_cast({name} as {SQL_TYPES[column.kind]})"
        if not is_typed:
            form = WHOLE_NUMBER if column.kind == "integer" else NUMBER
            checks += [f"not regexp_full_match({name}, '{form}')", f"({name} is not null and {number} is null)"]
        checks.append(f"not isfinite({number}::double)")
        if column.low is not None:
            checks.append(f"{number} < {column.low}")
        if column.high is not None:
            checks.append(f"{number} > {column.high}")
    elif column.kind in ("boolean", "date"):
        form = f"{name} not in {TRUTHS}" if column.kind == "boolean" else f"({name} is not null and {_no_day(name)})"
        checks += [] if is_typed else [form]
    elif column.choices:
        choice = f"({'|'.join(map(re.escape, column.choices))})"
        several = f"({LIST_SEPARATOR}{choice})*" if column.kind == "list" else ""
        checks.append(f"not regexp_full_match({name}, '{choice}{several}')")
    elif column.pattern:
        checks.append(f"not regexp_full_match({name}, '{column.pattern}')")
    else:
        checks.append(f"regexp_matches({name}, '{_ROUGH_LIST if column.kind == 'list' else _ROUGH_TEXT}')")
    if column.of_dates:
        checks.append(f"list_bool_or(list_transform(string_split({name}, '{LIST_SEPARATOR}'), lambda day: {_no_day('day')}))")
    return checks


def _no_day(text: str) -> str:
    return f"(not regexp_full_match({text}, '{DAY}') or try_cast({text} as date) is null)"


def _insertion(table: Table, typed: AbstractSet[Column]) -> str:
    cells = ", ".join(f'"{column.name}"' if column in typed else _cast(column) for column in table.columns)
    return f"insert into collected.{table.name} select {cells}, $batch from staged"


def _cast(column: Column) -> str:
    name = f'"{column.name}"'
    if column.kind == "list":
        return f"coalesce(string_split({name}, '{LIST_SEPARATOR}'), [])"
    return f"{name}::{SQL_TYPES[column.kind]}"
