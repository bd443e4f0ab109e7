"""What runs inside a task of Spark: the loader and the table SQL of the home build, over the rows of some employers.

Each function takes the record batches of a partition and yields those of the next, as `mapInArrow` asks. The small tables come
with the task in a file of their own, which the driver has made.
"""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import duckdb
import pyarrow as pa

from queries.build import ROW_FILES, TABLE_FILES, collect, data_files, derive, settings
from queries.load import load_file, load_rows
from queries.schema import PAY_REPORTS, TABLES
from queries.vocabulary import add_vocabulary

#: What a task may take: one runs on each core.
TASK_SETTINGS = {"threads": 1, "memory_limit": "2GB"}
ROWS_A_BATCH = 100_000
#: How types are written that Spark does not have.
PLAIN_TYPES = {"UTINYINT": "smallint"}


class UnfitError(Exception):
    """Rows that are no canonical reports."""


def make_small_tables(data: Path, small: Path) -> tuple[pa.Schema, pa.Schema]:
    """Make the tables that the rows of pay are derived with, in a file; return the columns of collected and of merged rows.

    UnfitError where a file of them has a problem.
    """
    with duckdb.connect(":memory:", config=settings()) as connection:
        files = [(table, path) for table, path in data_files(data) if table is not PAY_REPORTS]
        for problem in collect(connection, data, files):
            raise UnfitError(problem.sentence())
        add_vocabulary(connection)
        derive(connection, TABLE_FILES[: TABLE_FILES.index(ROW_FILES[0])])
        for table in TABLES:
            if table is not PAY_REPORTS:
                connection.execute(f"drop table collected.{table.name}")
        connection.execute("attach $file as small", {"file": str(small)})
        connection.execute("copy from database memory to small")
        connection.execute("detach small")
        collected = connection.sql("from collected.pay_reports").to_arrow_table().schema
        return collected, connection.sql(merged(connection)).to_arrow_table().schema


def read_files(paths: Iterator[pa.RecordBatch], small: Path) -> Iterator[pa.RecordBatch]:
    """Yield the rows of `collected.pay_reports` of CSV files; UnfitError where one has a problem."""
    for row in chain.from_iterable(batch.to_pylist() for batch in paths):
        connection = opened(small)
        for problem in load_file(connection, PAY_REPORTS, Path(row["path"]), row["path"]):
            raise UnfitError(problem.sentence())
        yield from _batches(connection, "from collected.pay_reports")


def hold_to_schema(batches: Iterator[pa.RecordBatch], small: Path) -> Iterator[pa.RecordBatch]:
    """Yield rows of other files, whose columns are those of the reports, as those of `collected.pay_reports`.

    UnfitError where a cell does not fit its column.
    """
    for batch in batches:
        connection = opened(small)
        connection.register("cells", pa.Table.from_batches([batch]))
        try:
            load_rows(connection, PAY_REPORTS, "cells")
        except (duckdb.Error, ValueError) as error:
            raise UnfitError(f"{batch['report_id'][0]} to {batch['report_id'][-1]}: {error}") from error
        yield from _batches(connection, "from collected.pay_reports")


def merge(batches: Iterator[pa.RecordBatch], small: Path) -> Iterator[pa.RecordBatch]:
    """Yield the rows of `merged` of all postings of some employers, which are collected."""
    first = next(batches, None)
    if first is not None:
        connection = opened(small)
        connection.register("cells", pa.RecordBatchReader.from_batches(first.schema, chain([first], batches)))
        connection.execute("insert into collected.pay_reports from cells")
        yield from _batches(connection, merged(connection))


def merged(connection: duckdb.DuckDBPyConnection) -> str:
    """Make the rows of pay from the collected ones, and return a query of them.

    One row of its answer is one row of `carried_rows` without the numbers that all of them have together, and with its
    `located_places`: its rows of `other_places`.
    """
    derive(connection, ROW_FILES)
    columns = connection.execute("describe carried_rows").fetchall()
    plain = ", ".join(f'"{name}"::{as_plain} as "{name}"' for name, kind, *_ in columns if (as_plain := PLAIN_TYPES.get(kind)))
    return f"""
        with located as (
            select report_id, list(o order by place) as located_places
            from other_places o
            group by report_id
        )
        select r.* exclude (report, report_row) replace ({plain}), located_places
        from carried_rows r
        left join located using (report_id)
    """


def opened(small: Path) -> duckdb.DuckDBPyConnection:
    """Return a database in memory with the small tables and an empty `collected.pay_reports`."""
    connection = duckdb.connect(":memory:", config=settings() | TASK_SETTINGS)
    connection.execute("attach $file as small (read_only)", {"file": str(small)})
    connection.execute("copy from database small to memory")
    connection.execute("detach small")
    return connection


def _batches(connection: duckdb.DuckDBPyConnection, query: str) -> Iterator[pa.RecordBatch]:
    yield from connection.sql(query).to_arrow_reader(ROWS_A_BATCH)
    connection.close()
