"""The driver: which files are read, how their rows are spread over the tasks, what is written."""

import glob
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import duckdb
from py4j.protocol import Py4JJavaError
from pyspark import SparkContext, SparkFiles
from pyspark.errors import PySparkException

from queries.build import LISTED, data_files
from queries.cluster.tasks import Parcel, Piece, UnfitError, make_small_tables, merge, read
from queries.folder import UPLOADS, data_folder, written_whole
from queries.merged import FOLDER, MADE_OF, made_of
from queries.schema import PAY_REPORTS, SOURCES, TABLES
from queries.stored import whole_batches

#: Rows of Parquet that one task reads, and of pay that one merges.
ROWS_A_TASK = 250_000
#: What a row of CSV takes, about.
BYTES_A_ROW = 300


class SourceError(Exception):
    """The source cannot be made into tables: a sentence says why."""


def build(source: Path, out: Path, spark: SparkContext) -> int:
    """Make the data folder `out` of the reports below `source`, and return their number; nothing is there until all is written.

    The tables beside the reports are those of the source where it is a data folder, else those of the data folder of the
    dashboard. SourceError where the source has no reports or rows that do not fit, OccupiedError where `out` is no earlier one.
    """
    source = source.resolve()
    files = report_files(source)
    if made_of(source).is_file():
        raise SourceError(f"{source} was made by this command: name what it was made of")
    try:
        pieces = [piece for file in files for piece in _pieces(file)]
    except duckdb.Error as error:
        raise SourceError(f"{source} holds Parquet that cannot be read: {error}") from error
    if not pieces:
        raise SourceError(f"{source} holds no reports: CSV or Parquet files with the columns of pay_reports")
    data = source if (source / SOURCES.files).is_file() else data_folder()
    batches = whole_batches(source) if data == source else []
    with written_whole(out, f"{FOLDER}/{MADE_OF}") as folder:
        # Where it stays as long as the session: each new executor fetches the files of all builds of it.
        small = Path(spark.getConf().get("spark.local.dir", "")) / f"{uuid4()}.duckdb"
        _copy_small_tables(data, batches, folder)
        try:
            make_small_tables(folder, small)
            spark.addFile(str(small))
            number = _merged(spark, pieces, small.name, folder / FOLDER)
        except (UnfitError, PySparkException, Py4JJavaError) as error:
            raise SourceError(_reason(error)) from error
        said = {"batches": sorted(batch.name for batch in batches), "rows": number}
        made_of(folder).write_text(json.dumps(said) + "\n", encoding="utf-8")
    return number


def report_files(source: Path) -> list[Path]:
    """Return the files of reports of a source: those of a data folder, batches included, else all CSV and Parquet below it."""
    if source.is_file():
        return [source]
    if not (source / SOURCES.files).is_file():
        return sorted(path for path in source.rglob("*") if path.suffix in (".csv", ".parquet"))
    parquet = (source / PAY_REPORTS.files).parent.glob("*.parquet")
    return [path for table, path in data_files(source) if table is PAY_REPORTS] + sorted(parquet)


def _copy_small_tables(data: Path, batches: list[Path], folder: Path) -> None:
    """Copy the files of a data folder beside its reports into a new one, and the batches whole, so that each can be undone."""
    listed = [path.relative_to(data) for table in TABLES if table is not PAY_REPORTS for path in sorted(data.glob(table.files))]
    for path in listed:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(data / path, folder / path)
    (folder / LISTED).write_text("".join(f"{path.as_posix()}\n" for path in listed), encoding="utf-8")
    for batch in batches:
        shutil.copytree(batch, folder / UPLOADS / batch.name)


def _pieces(file: Path) -> Iterator[Piece]:
    """Yield what the tasks read of a file."""
    if file.suffix == ".csv":
        yield Piece(str(file), 0, file.stat().st_size // BYTES_A_ROW)
        return
    with duckdb.connect(":memory:") as connection:
        ((rows,),) = connection.execute("select count(*) from read_parquet($file)", {"file": glob.escape(str(file))}).fetchall()
    for first in range(0, rows, ROWS_A_TASK):
        yield Piece(str(file), first, min(ROWS_A_TASK, rows - first))


def _merged(spark: SparkContext, pieces: list[Piece], small: str, folder: Path) -> int:
    """Write the merged rows of all pieces to a folder, a file a task; return their number.

    All postings of an employer come into one task. What is written and not finished by a task that died goes.
    """
    tasks = max(spark.defaultParallelism, sum(piece.rows for piece in pieces) // ROWS_A_TASK + 1)

    def read_pieces(some: Iterator[Piece]) -> Iterator[tuple[int, Parcel]]:
        for piece in some:
            yield from read(piece, tasks, Path(SparkFiles.get(small)))

    def merge_parcels(task: int, arrived: Iterator[tuple[int, Parcel]]) -> Iterator[int]:
        yield merge((parcel for _, parcel in arrived), Path(SparkFiles.get(small)), folder / f"part-{task:05}.parquet")

    folder.mkdir()
    parcels = spark.parallelize(pieces, len(pieces)).mapPartitions(read_pieces).partitionBy(tasks, int)
    number = sum(parcels.mapPartitionsWithIndex(merge_parcels).collect())
    for unfinished in folder.glob(".*"):
        unfinished.unlink()
    return number


def _reason(error: Exception) -> str:
    """Return what a task said was wrong with its rows, else the last line of what Spark says."""
    found = re.search(rf"{UnfitError.__name__}: (.+)", str(error))
    return found[1] if found else str(error).strip().rpartition("\n")[2]
