"""Changes the tables of one version into those of the next, where only batches came or went.

Only what the change touches is made again, by the same table SQL that makes all of it: of the rows of pay those of the batches,
and with them those of the same employers, since postings are merged within one; of the other tables those that read what is
another now. All other rows stand as they are, with their numbers set anew.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import duckdb

from queries.build import collect, data_files, derive
from queries.folder import BATCH, UPLOADS
from queries.lineage import files_touched, lineage_of
from queries.schema import PAY_REPORTS, PLACES, SOURCES

#: The collected tables that a change may be of without all rows of pay being others, and what batches say of themselves.
OF_ROWS = {PAY_REPORTS.name, SOURCES.name, PLACES.name}
EDITIONS = "editions"
#: The file that makes the rows of pay, and the one whose counts over all of them are not counted again.
ROWS, CHOICES = "pay_reports", "filter_choices"


class UnchangeableError(Exception):
    """The next version cannot be made from this one: it has to be built whole."""


class Change(NamedTuple):
    """The batches that go and that come, by their names (one that is another is of both), and the tables of their rows."""

    gone: set[str]
    come: set[str]
    tables: set[str]


def change_between(before: dict[str, str], after: dict[str, str]) -> Change:
    """Return the change between two states of the files, each a digest by its path.

    UnchangeableError where any other file than those of batches is another.
    """
    changed = {Path(path) for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    if others := [path for path in changed if path.parent.parent.as_posix() != UPLOADS]:
        raise UnchangeableError(f"{min(others)} is another")
    names = {path.parent.name for path in changed}
    return Change(names & _batches(before), names & _batches(after), {path.stem for path in changed if path.name != BATCH})


def change_tables(connection: duckdb.DuckDBPyConnection, data: Path, change: Change) -> None:
    """Change the tables of a database into those without the batches that are gone and with those that come.

    UnchangeableError where a file has a problem, or where all rows of pay are others; then the database is of no use.
    """
    if ROWS in files_touched(change.tables - OF_ROWS):
        raise UnchangeableError("a batch has prices or rates, by which other rows are read")
    files = files_touched(change.tables | OF_ROWS | {EDITIONS})
    derive(connection, ["stand_aside"])
    _collect(connection, data, frozenset().union(*(lineage_of(file).collected for file in files)), change.come)
    connection.execute(
        "create temp table batches_gone as select unnest($gone::varchar[]) as batch", {"gone": sorted(change.gone)}
    )
    derive(connection, ["made_again"])
    _make_again(connection)
    for statement in _leaving(connection, frozenset().union(*(lineage_of(file).made for file in files))):
        connection.execute(statement)
    after = files.index(ROWS) + 1
    derive(connection, files[:after])
    _stand_again(connection)
    derive(connection, ("choices_again" if file == CHOICES else file for file in files[after:]))
    connection.execute("drop schema collected cascade")


def _batches(files: Iterable[str]) -> set[str]:
    return {path.parent.name for path in map(Path, files) if path.parent.parent.as_posix() == UPLOADS}


def _collect(connection: duckdb.DuckDBPyConnection, data: Path, tables: frozenset[str], come: set[str]) -> None:
    """Load the collected tables that are read, of the rows of pay those of the batches that come."""
    files = [(each, path) for each, path in data_files(data) if each.name in tables]
    files = [(each, path) for each, path in files if each is not PAY_REPORTS or path.parent.name in come]
    if problems := collect(connection, data, files):
        raise UnchangeableError(problems[0].sentence())


def _make_again(connection: duckdb.DuckDBPyConnection) -> None:
    """Move the standing rows that are made again among the collected ones; those of batches that are gone go."""
    ((clashes, others),) = connection.execute("""
        select
            (
                select count(*) from collected.pay_reports
                semi join (from standing where batch_id is null or batch_id not in (from batches_gone)) using (report_id)
            ),
            (select count(*) from changed_places where place_type <> 'city')
    """).fetchall()
    if clashes or others:
        raise UnchangeableError("a batch brings rows or states that are there already")
    cells = ", ".join(f'"{name}"' for name in (*PAY_REPORTS.header, "batch_id"))
    connection.execute(f"""
        insert into collected.pay_reports by name
        select {cells} from made_again where batch_id is null or batch_id not in (from batches_gone)
    """)
    connection.execute("delete from standing where report_id in (select report_id from made_again)")
    connection.execute("delete from standing_places where report_id in (select report_id from made_again)")


def _leaving(connection: duckdb.DuckDBPyConnection, made: frozenset[str]) -> list[str]:
    """Return the statements that drop what is made anew."""
    found = connection.execute(
        """
        select distinct
            'drop ' || case function_type when 'macro' then 'macro' else 'macro table' end || format(' "{}"', function_name)
        from duckdb_functions()
        where not internal and database_name = current_database() and list_contains($made, function_name)
        union all
        select format('drop table "{}"', table_name)
        from duckdb_tables()
        where database_name = current_database() and schema_name = 'main' and list_contains($made, table_name)
            and table_name not in ('standing', 'standing_places')
        union all
        select format('drop type "{}"', type_name)
        from duckdb_types()
        where not internal and database_name = current_database() and list_contains($made, type_name)
        """,
        {"made": sorted(made)},
    ).fetchall()
    return [statement for (statement,) in found]


def _stand_again(connection: duckdb.DuckDBPyConnection) -> None:
    """Put the rows that were made again among the standing ones, under the names that there are now."""
    made = _types(connection, "pay_reports")
    for column, kind in _types(connection, "standing").items():
        if kind != made[column]:
            name = f'try_cast("{column}" as {column}_name)'  # rows that were deleted are cast too
            connection.execute(f'alter table standing alter "{column}" type {column}_name using {name}')
    derive(connection, ["stand_again"])


def _types(connection: duckdb.DuckDBPyConnection, table: str) -> dict[str, str]:
    return {name: kind for name, kind, *_ in connection.execute(f"describe {table}").fetchall()}
