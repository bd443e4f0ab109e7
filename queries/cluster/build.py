"""The driver: which files are read, how their rows are spread over the tasks, what is written."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pyarrow as pa
from py4j.protocol import Py4JJavaError
from pyspark import SparkFiles
from pyspark.errors import PySparkException
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as sql
from pyspark.sql.pandas.types import from_arrow_schema

from queries.build import LISTED, data_files
from queries.cluster import tasks
from queries.folder import UPLOADS, data_folder, written_whole
from queries.merged import FOLDER, MADE_OF, made_of
from queries.schema import PAY_REPORTS, SOURCES, TABLES
from queries.stored import whole_batches

#: Postings that can be merged agree in these.
EMPLOYER = ("company", "country", "work_kind", "currency")

Task = Callable[[Iterator[pa.RecordBatch], Path], Iterator[pa.RecordBatch]]


class SourceError(Exception):
    """The source cannot be made into tables: a sentence says why."""


def build(source: Path, out: Path, spark: SparkSession) -> int:
    """Make the data folder `out` of the reports below `source`, and return their number; nothing is there until all is written.

    The tables beside the reports are those of the source where it is a data folder, else those of the data folder of the
    dashboard. SourceError where the source has no reports or rows that do not fit, OccupiedError where `out` is no earlier one.
    """
    source = source.resolve()
    files = report_files(source)
    if made_of(source).is_file():
        raise SourceError(f"{source} was made by this command: name what it was made of")
    if not files:
        raise SourceError(f"{source} holds no reports: CSV or Parquet files with the columns of pay_reports")
    data = source if (source / SOURCES.files).is_file() else data_folder()
    batches = whole_batches(source) if data == source else []
    with written_whole(out, f"{FOLDER}/{MADE_OF}") as folder:
        rows = str(folder / FOLDER)
        # Where it stays as long as the session: each new executor fetches the files of all builds of it.
        small = Path(spark.sparkContext.getConf().get("spark.local.dir", "")) / f"{uuid4()}.duckdb"
        _copy_small_tables(data, batches, folder)
        try:
            collected, merged = tasks.make_small_tables(folder, small)
            spark.sparkContext.addFile(str(small))
            spread = _spread(_rows(spark, files, collected, small.name))
            spread.mapInArrow(_task(tasks.merge, small.name), from_arrow_schema(merged)).write.parquet(rows)
            number = _number(spark.read.parquet(rows))
        except (tasks.UnfitError, PySparkException, Py4JJavaError) as error:
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


def _rows(spark: SparkSession, files: list[Path], collected: pa.Schema, small: str) -> DataFrame:
    """Return the rows of all files as `collected.pay_reports` has them: CSV a file a task, Parquet as Spark divides it."""
    schema = from_arrow_schema(collected)
    csv = [(str(path),) for path in files if path.suffix == ".csv"]
    parquet = [str(path) for path in files if path.suffix == ".parquet"]
    read = []
    if csv:
        paths = spark.sparkContext.parallelize(csv, len(csv))
        read.append(spark.createDataFrame(paths, "path string").mapInArrow(_task(tasks.read_files, small), schema))
    if parquet:
        found = spark.read.option("mergeSchema", "true").parquet(*parquet)
        missing = {column.name for column in PAY_REPORTS.columns if column.required} - set(found.columns)
        if missing:
            raise SourceError(f"{parquet[0]} and its like have no column {min(missing)}")
        cells = [
            sql.col(field.name) if field.name in found.columns else sql.lit(None).cast(field.dataType).alias(field.name)
            for field in schema
            if field.name in PAY_REPORTS.header
        ]
        read.append(found.select(*cells).mapInArrow(_task(tasks.hold_to_schema, small), schema))
    return read[0].unionByName(read[1]) if len(read) > 1 else read[0]


def _spread(rows: DataFrame) -> DataFrame:
    """Return the rows so that all postings of an employer are in one partition; what is never merged goes anywhere."""
    alone = sql.col("company").isNull() | (sql.col("evidence") == "self_reported")

    def unless_alone(name: str) -> Column:
        return sql.when(~alone, sql.col(name))

    return rows.repartition(*map(unless_alone, EMPLOYER), sql.when(alone, sql.col("report_id")))


def _task(function: Task, small: str) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """Return a function of the tasks that is told where its executor keeps the file of the small tables."""
    return lambda batches: function(batches, Path(SparkFiles.get(small)))


def _number(rows: DataFrame) -> int:
    """Return the number of rows; SourceError where a report stands there twice."""
    ids = rows.groupBy("report_id").count()
    number, most, report_id = ids.agg(sql.sum("count"), sql.max("count"), sql.max_by("report_id", "count")).collect()[0]
    if most > 1:
        raise SourceError(f"report {report_id} stands there more than once")
    return number


def _reason(error: Exception) -> str:
    """Return what a task said was wrong with its rows, else the last line of what Spark says."""
    found = re.search(rf"{tasks.UnfitError.__name__}: (.+)", str(error))
    return found[1] if found else str(error).strip().rpartition("\n")[2]
