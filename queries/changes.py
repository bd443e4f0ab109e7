"""Changes the tables of one version into those of the next, where only batches came or went.

Only the rows that the change touches are made again, by the same table SQL that makes all of them: the rows of the batches, and
with them those of the same companies, since postings are merged within one. All other rows of pay stand as they are, with their
numbers set anew; the other tables, which are small, are made whole.
"""

from collections.abc import Iterable
from pathlib import Path

import duckdb

from queries.build import collect, data_files, derive, statements
from queries.folder import BATCH, UPLOADS
from queries.schema import PAY_REPORTS, PAY_STATISTICS, PLACES, SOURCES

#: Files of a batch that tells of pay; one that changes prices, rates or projections changes what stands of other rows too.
OF_PAY = (BATCH, *(f"{table.name}.csv" for table in (PAY_REPORTS, PAY_STATISTICS, SOURCES, PLACES)))
#: What is left of the version that is changed.
STANDING = ("standing", "standing_places", "kept_as")


class UnchangeableError(Exception):
    """The next version cannot be made from this one: it has to be built whole."""


def changed_batches(before: dict[str, str], after: dict[str, str]) -> tuple[set[str], set[str]]:
    """Return the names of the batches that go and that come between two states of the files, each a digest by its path.

    One that is another is of both. UnchangeableError where any other file is another.
    """
    changed = {Path(path) for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    if others := [path for path in changed if path.parent.parent.as_posix() != UPLOADS]:
        raise UnchangeableError(f"{min(others)} is another")
    if others := [path for path in changed if path.name not in OF_PAY]:
        raise UnchangeableError(f"{min(others)} is of more than pay")
    names = {path.parent.name for path in changed}
    return names & _batches(before), names & _batches(after)


def change_tables(connection: duckdb.DuckDBPyConnection, data: Path, gone: set[str], come: set[str]) -> None:
    """Change the tables of a database into those without the batches that are gone and with those that come.

    UnchangeableError where a file has a problem, or where more than rows and cities is another; then the database is of no use.
    """
    _run(connection, "stand_aside")
    files = [(each, path) for each, path in data_files(data) if each is not PAY_REPORTS or path.parent.name in come]
    if problems := collect(connection, data, files):
        raise UnchangeableError(problems[0].sentence())
    connection.execute("create temp table batches_gone as select unnest($gone::varchar[]) as batch", {"gone": sorted(gone)})
    _run(connection, "made_again")
    _make_again(connection)
    for statement in _leaving(connection):
        connection.execute(statement)
    derive(connection, lambda: _stand_again(connection))


def _batches(files: Iterable[str]) -> set[str]:
    return {path.parent.name for path in map(Path, files) if path.parent.parent.as_posix() == UPLOADS}


def _run(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    for statement in statements(name):
        connection.execute(statement)


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
        select {cells} from standing
        where report_id in (from made_again) and (batch_id is null or batch_id not in (from batches_gone))
    """)
    connection.execute("delete from standing where report_id in (from made_again)")
    connection.execute("delete from standing_places where report_id in (from made_again)")


def _leaving(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Return the statements that drop all that is made anew."""
    found = connection.execute(
        """
        select distinct
            'drop ' || case function_type when 'macro' then 'macro' else 'macro table' end || format(' "{}"', function_name)
        from duckdb_functions()
        where not internal and database_name = current_database()
        union all
        select format('drop table "{}"', table_name)
        from duckdb_tables()
        where database_name = current_database() and schema_name = 'main' and not list_contains($standing, table_name)
        union all
        select format('drop type "{}"', type_name)
        from duckdb_types()
        where not internal and database_name = current_database()
        """,
        {"standing": list(STANDING)},
    ).fetchall()
    return [statement for (statement,) in found]


def _stand_again(connection: duckdb.DuckDBPyConnection) -> None:
    """Put the rows that were made again among the standing ones, under the names that there are now."""
    made = _types(connection, "pay_reports")
    for column, kind in _types(connection, "standing").items():
        if kind != made[column]:
            name = f'try_cast("{column}" as {column}_name)'  # rows that were deleted are cast too
            connection.execute(f'alter table standing alter "{column}" type {column}_name using {name}')
    _run(connection, "stand_again")


def _types(connection: duckdb.DuckDBPyConnection, table: str) -> dict[str, str]:
    return {name: kind for name, kind, *_ in connection.execute(f"describe {table}").fetchall()}
