"""Files of SQL, read and parsed once a process: parsing is an eighth of an empty build, and of checking a small file."""

from functools import cache
from pathlib import Path

import duckdb


@cache
def text_of(file: Path) -> str:
    """Return the text of a file; FileNotFoundError where it is not there."""
    return file.read_text(encoding="utf-8")


@cache
def parsed(file: Path) -> list[duckdb.Statement]:
    """Return the statements of a file; FileNotFoundError, or an error of DuckDB where it holds no SQL."""
    return duckdb.extract_statements(text_of(file))


def run(connection: duckdb.DuckDBPyConnection, file: Path) -> None:
    """Execute the statements of a file, one after the other."""
    for statement in parsed(file):
        connection.execute(statement)
