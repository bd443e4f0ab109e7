"""What runs inside a task of Spark: the loader and the table SQL of the home build, over the rows of some employers.

The small tables come with the task in a file of their own, which the driver has made.
"""

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

import duckdb
import pyarrow as pa

from queries.build import ROW_FILES, TABLE_FILES, collect, data_files, derive, settings
from queries.load import load_file, load_rows
from queries.schema import PAY_REPORTS, TABLES
from queries.vocabulary import add_vocabulary

#: What a task may take: one runs on each core.
TASK_SETTINGS = {"threads": 1, "memory_limit": "2GB"}
#: The most rows that are handed to another task at once: what of an employer's rows one task holds twice.
ROWS_AT_ONCE = 50_000

#: Postings that can be merged agree in these; what is never merged goes anywhere.
_TASK = """
    case
        when company is null or evidence = 'self_reported' then hash(report_id)
        else hash(company, country, work_kind, currency)
    end % $tasks
"""
_ROWS = f"select *, {_TASK} as task from collected.pay_reports"
_IDS = "select report_id, hash(report_id) % $tasks as task from collected.pay_reports"

#: The columns of a row of `merged`: those of `carried_rows` without the numbers that all rows have together, and its rows of
#: `other_places` as `located_places`.
_MERGED = """
    with located as (
        select report_id, list(o order by place) as located_places
        from other_places o
        group by report_id
    )
    select r.* exclude (report, report_row), located_places
    from carried_rows r
    left join located using (report_id)
"""


class UnfitError(Exception):
    """Rows that are no canonical reports."""


class Piece(NamedTuple):
    """What one task reads: a whole file of CSV, or some rows of a file of Parquet, by the number of the first."""

    path: str
    first: int
    rows: int


class Parcel(NamedTuple):
    """What one task hands to another: rows of pay, or only their ids (`is_ids`), as a stream of Arrow."""

    is_ids: bool
    content: bytes


def make_small_tables(data: Path, small: Path) -> None:
    """Make the tables that the rows of pay are derived with, in a file; UnfitError where a file of them has a problem."""
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


def read(piece: Piece, tasks: int, small: Path) -> Iterator[tuple[int, Parcel]]:
    """Yield the rows of a piece, and their ids, each with the number of the task that they are for.

    UnfitError where a cell does not fit its column.
    """
    with _opened(small) as connection:
        _load(connection, piece)
        for is_ids, query in ((False, _ROWS), (True, _IDS)):
            for task, rows in _by_task(connection.sql(query, params={"tasks": tasks}).to_arrow_table()):
                yield task, Parcel(is_ids, _packed(rows))


def merge(parcels: Iterable[Parcel], small: Path, file: Path) -> int:
    """Write the rows of `merged` of all postings of some employers to a file of Parquet; return their number.

    UnfitError where an id stands there twice. A task that is repeated writes the same file again.
    """
    ids = []

    def rows() -> Iterator[pa.RecordBatch]:
        for parcel in parcels:
            with pa.ipc.open_stream(parcel.content) as stream:
                if parcel.is_ids:
                    ids.append(stream.read_all())
                else:
                    yield from stream

    with _opened(small) as connection:
        schema = connection.sql("from collected.pay_reports").to_arrow_table().schema
        connection.register("arrived", pa.RecordBatchReader.from_batches(schema, rows()))
        connection.execute("insert into collected.pay_reports from arrived")
        if ids:
            connection.register("ids", pa.concat_tables(ids))
            for (report_id,) in connection.execute("select report_id from ids group by all having count(*) > 1").fetchall():
                raise UnfitError(f"report {report_id} stands there more than once")
        derive(connection, ROW_FILES)
        made = file.with_name(f".{uuid4()}")
        ((number,),) = connection.execute(f"copy ({_MERGED}) to '{_quoted(made)}' (format parquet)").fetchall()
    made.replace(file)
    return number


def _opened(small: Path) -> duckdb.DuckDBPyConnection:
    """Return a database in memory with the small tables and an empty `collected.pay_reports`."""
    connection = duckdb.connect(":memory:", config=settings() | TASK_SETTINGS)
    connection.execute("attach $file as small (read_only)", {"file": str(small)})
    connection.execute("copy from database small to memory")
    connection.execute("detach small")
    return connection


def _load(connection: duckdb.DuckDBPyConnection, piece: Piece) -> None:
    path = Path(piece.path)
    if path.suffix == ".csv":
        for problem in load_file(connection, PAY_REPORTS, path, piece.path):
            raise UnfitError(problem.sentence())
        return
    last = piece.first + piece.rows - 1
    rows = f"read_parquet('{_quoted(glob.escape(piece.path))}') where file_row_number between {piece.first} and {last}"
    try:
        load_rows(connection, PAY_REPORTS, rows)
    except (duckdb.Error, ValueError) as error:
        raise UnfitError(f"{piece.path}, rows {piece.first + 1:,} to {last + 1:,}: {error}") from error


def _by_task(rows: pa.Table) -> Iterator[tuple[int, pa.Table]]:
    """Yield the rows of each number in the column `task`, without it, at most `ROWS_AT_ONCE` together."""
    ordered = rows.sort_by("task")
    first = 0
    for run in ordered["task"].value_counts().to_pylist():
        end = first + run["counts"]
        for start in range(first, end, ROWS_AT_ONCE):
            yield run["values"], ordered.drop_columns("task").slice(start, min(ROWS_AT_ONCE, end - start))
        first = end


def _packed(rows: pa.Table) -> bytes:
    """Return rows as a compressed stream of Arrow."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, rows.schema, options=pa.ipc.IpcWriteOptions(compression="lz4")) as stream:
        stream.write_table(rows)
    return sink.getvalue().to_pybytes()


def _quoted(path: Path | str) -> str:
    return str(path).replace("'", "''")
