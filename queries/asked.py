"""One statement of a reader, in a process of its own: it answers once and ends.

It reads what is asked as JSON from standard input (`file`, `statement`, `rows`, `bytes`, `seconds`) and writes a JSON object:
`columns`, `rows`, `more` and `cut` of an answer, or `fault` with what is wrong. Only DuckDB and the standard library are
imported, so that it starts at once. `queries/asking.py` starts and ends it, `queries/permitted.py` says what it may answer.

What a statement may do is limited four times: it is parsed, and only a single SELECT over the tables of the file passes, with
functions that look at nothing else; DuckDB opens the file to be read, closed to files, networks, extensions and settings; the
system gives the process no further file, no room on the disk, and only so much memory and time; and whoever started it ends it.
"""

import datetime  # noqa: F401 - DuckDB looks for it when it makes values, when no file can be opened any more
import json
import os
import signal
import sys
import uuid  # noqa: F401 - as above
import zoneinfo  # noqa: F401 - as above
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from queries.permitted import CLOSED_TABLES, FaultError, check, position

if sys.platform != "win32":  # which has no limits for processes
    import resource

MEMORY_LIMIT = "512MB"
#: How far it steps back behind the server: enough that no reader of a page waits for it, not so far that it never gets a turn.
NICENESS = 10
#: What the process may address: what Python and DuckDB take at their start, and the above with what it does not count.
ADDRESSED = 2 * 1024**3
#: The most signs of one cell.
LONGEST_CELL = 1_000
#: The most signs of the name of a column: DuckDB names one by the expression that makes it.
LONGEST_NAME = 80
#: The most columns of an answer.
MOST_COLUMNS = 200
#: How many rows are fetched at once, so that a statement with long rows ends at its limit.
AT_ONCE = 50
#: The largest whole number that a browser shows to its last digit.
LARGEST = 2**53
NUMBERS = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT")
KINDS = dict.fromkeys(NUMBERS, "whole") | {"FLOAT": "number", "DOUBLE": "number", "BOOLEAN": "truth"}


def answer(asked: dict[str, Any]) -> dict[str, Any]:
    """Return the answer to a statement, or its fault, as a value that is written as JSON."""
    statement = asked["statement"]
    try:
        try:
            connection = _opened(asked["file"])
            check(connection, statement)
            return _rows(connection.execute(statement), asked["rows"], asked["bytes"])
        except duckdb.Error as error:
            raise _fault(error, statement, str(Path(asked["file"]).parent)) from None
    except FaultError as error:
        return {"fault": error.fault}
    except MemoryError:
        return {"fault": {"reason": "memory"}}
    except RecursionError:
        return {"fault": {"reason": "deep"}}


def limit(seconds: float) -> None:
    """Have the system end the process in time, and give it little memory, no room on a disk and a low priority."""
    if sys.platform == "win32":
        return
    os.nice(NICENESS)
    whole = int(seconds) + 2
    signal.alarm(whole)  # should whoever started it be gone
    _limited("RLIMIT_CPU", whole)
    _limited("RLIMIT_FSIZE", 0)
    _limited("RLIMIT_CORE", 0)
    _limited("RLIMIT_AS", ADDRESSED)


def _limited(name: str, most: int) -> None:
    if sys.platform != "win32" and hasattr(resource, name):
        with suppress(ValueError, OSError):
            resource.setrlimit(getattr(resource, name), (most, most))


def _opened(file: str) -> duckdb.DuckDBPyConnection:
    """Return the tables of a file, closed to all else; from here on the process opens no other file."""
    try:
        connection = duckdb.connect(
            file,
            read_only=True,
            config={
                "threads": 1,
                "memory_limit": MEMORY_LIMIT,
                "max_temp_directory_size": "0B",
                "temp_directory": "",
                "autoinstall_known_extensions": False,
                "autoload_known_extensions": False,
                "allow_community_extensions": False,
                "python_enable_replacements": False,
                "errors_as_json": True,
            },
        )
    except duckdb.IOException:
        raise FaultError("gone") from None
    connection.execute("set enable_progress_bar = false")
    connection.execute("set enable_external_access = false")
    connection.execute("set lock_configuration = true")
    _limited("RLIMIT_NOFILE", 0)
    return connection


def _rows(result: duckdb.DuckDBPyConnection, most: int, most_bytes: int) -> dict[str, Any]:
    """Return the first rows of a result that are together no longer than they may, with its columns."""
    columns = [{"name": _cut(name, LONGEST_NAME), "kind": _kind(str(of))} for name, of, *_ in result.description]
    if len(columns) > MOST_COLUMNS:
        raise FaultError("wide", count=len(columns))
    rows: list[list] = []
    length, cut = 0, 0
    while fetched := result.fetchmany(AT_ONCE):
        for cells in fetched:
            whole = [_cell(cell, column) for cell, column in zip(cells, columns, strict=True)]
            row = [_shortened(cell) for cell in whole]
            length += sum(len(cell) if isinstance(cell, str) else 8 for cell in row)
            if len(rows) == most or length > most_bytes:
                return {"columns": columns, "rows": rows, "more": True, "cut": cut}
            cut += sum(one is not other for one, other in zip(whole, row, strict=True))
            rows.append(row)
    return {"columns": columns, "rows": rows, "more": False, "cut": cut}


def _shortened(cell: object) -> object:
    return _cut(cell, LONGEST_CELL) if isinstance(cell, str) else cell


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _kind(of: str) -> str:
    return "number" if of.startswith("DECIMAL") else KINDS.get(of, "text")


def _cell(value: object, column: dict[str, str]) -> object:
    """Return a value as JSON holds it: numbers and truths as they are, all else as text."""
    if value is None or column["kind"] in ("truth", "number"):
        return float(value) if isinstance(value, Decimal) else value
    if column["kind"] == "whole":
        if isinstance(value, int) and abs(value) > LARGEST:
            column["kind"] = "text"
        return value
    return _text(value)


def _text(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join("" if part is None else _text(part) for part in value)
    return value.hex() if isinstance(value, bytes) else str(value)


def _fault(error: duckdb.Error, statement: str, folder: str) -> FaultError:
    """Return what an error of DuckDB says of a statement, without the folder of the tables."""
    if isinstance(error, duckdb.OutOfMemoryException):
        return FaultError("memory")
    told = _told(str(error))
    message = str(told.get("exception_message") or error).partition("\n")[0].replace(folder, "…")
    known = (str(told.get("error_subtype")), str(told.get("type", "")))
    reason = REASONS.get(known, "syntax" if isinstance(error, duckdb.ParserException) else "other")
    if "pytz" in message:
        reason = "zone"
    if message.startswith("Max expression depth"):
        reason = "deep"
    near = [name for name in str(told.get("candidates", "")).split(",") if name and name not in CLOSED_TABLES]
    place = position(statement, int(told["position"])) if str(told.get("position", "")).isdigit() else {}
    return FaultError(reason, message=message, name=told.get("name"), near=near, **place)


#: The faults that have words of their own, by what DuckDB calls them.
REASONS = {
    ("COLUMN_NOT_FOUND", ""): "no column",
    ("MISSING_ENTRY", "Table"): "no table",
    ("MISSING_ENTRY", "Scalar Function"): "no function",
    ("MISSING_ENTRY", "Table Function"): "no function",
    ("MISSING_ENTRY", "Aggregate Function"): "no function",
}


def _told(text: str) -> dict[str, Any]:
    """Return the parts of an error, which DuckDB writes as JSON after its kind; none where it does not."""
    try:
        return json.loads(text[text.index("{") :])
    except ValueError:
        return {}


def main() -> None:
    """Answer what standard input asks: nothing but the answer reaches standard output."""
    with os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8") as out:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        asked = json.load(sys.stdin)
        limit(asked["seconds"])
        json.dump(answer(asked), out)


if __name__ == "__main__":
    main()
