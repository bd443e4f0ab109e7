"""Builds one version of the tables from the CSVs of the data folder, in a DuckDB of its own.

A file that does not fit its table is left out whole, and a `Problem` says where and why; the tables are built from the
others. Once a database is closed, it reads and writes no file, reaches no network, loads no extension and keeps its settings,
whatever it is asked.
"""

import hashlib
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

import duckdb

from queries.check import Problem
from queries.editions import editions_taken
from queries.filters import filter_macros
from queries.folder import BATCH, batches_in_sight
from queries.load import load_file
from queries.merged import made_of, merged_rows
from queries.parsed import parsed
from queries.schema import PAY_REPORTS, SQL_TYPES, TABLES, Table
from queries.stored import damage, stored_files, whole_batches
from queries.vocabulary import add_vocabulary

HERE = Path(__file__).parent

#: What stands in no file: the macros that are made from the list of filters.
FILTERS = "filters"
#: The tables' own SQL, each file after those that it reads.
TABLE_FILES = (
    "constants",
    "periods",
    "median_ranks",
    "vocabulary",
    "choices",
    "search",
    "bins",
    "sources",
    "releases",
    "companies",
    "occupations",
    "places",
    "exchange_rates",
    "conversion",
    "price_levels",
    "living_costs",
    "report_rows",
    "other_places",
    "reports",
    "carried_rows",
    "names",
    "pay_reports",
    "row_places",
    "pay_statistics",
    FILTERS,
    "filter_choices",
    "guide_claims",
    "pay_by",
    "company_changes",
    "breakdown",
    "told",
    "comparables",
    "degree_pairs",
    "outlook",
    "roles",
    "education",
    "programs",
    "perk_groups",
    "program_places",
    "program_times",
    "program_choices",
    "skills",
    "software",
    "role_facts",
    "findable",
)
#: Those of the rows of pay, which follow each other: where postings of one employer are merged.
ROW_FILES = TABLE_FILES[TABLE_FILES.index("report_rows") : TABLE_FILES.index("carried_rows") + 1]
#: The same where a cluster has merged the rows.
_AFTER_ROWS = TABLE_FILES.index("pay_reports") + 1
MERGED_FILES = ("merged_names", *TABLE_FILES[:_AFTER_ROWS], "merged_rows", *TABLE_FILES[_AFTER_ROWS:])

#: The file of a data folder that lists its collected files, one path a line: one that is gone is then named.
LISTED = "files.txt"
#: The folder of what other tables are read by: without it no pay is converted, and no place is known.
REFERENCE = "reference"

#: The optimizers of DuckDB that cost more than they save: a question is planned anew each time that it is asked.
SLOW_OPTIMIZERS = (
    *("aggregate_function_rewriter", "aggregate_reuse", "common_aggregate", "common_subexpressions", "common_subplan"),
    *("compressed_materialization", "cte_filter_pusher", "distinct_aggregate_rewrite", "duplicate_groups"),
    *("empty_result_pullup", "extension", "filter_pullup", "grouping_sets", "in_clause", "join_elimination"),
    *("join_filter_pushdown", "late_materialization", "limit_pushdown", "materialized_cte", "outer_join_simplification"),
    *("partial_aggregate_pushdown", "partitioned_execution", "projection_placement", "projection_pullup"),
    *("redundant_order_keys", "regex_range", "remote_pushdown", "row_group_pruner", "sampling_pushdown"),
    *("scalar_fn_pushdown", "top_n_window_elimination", "type_pushdown", "window_rewriter", "window_self_join"),
)
#: The settings by which a database plans with the others alone.
QUICK_PLANS = {"disabled_optimizers": ",".join(SLOW_OPTIMIZERS)}
MEMORY_LIMIT = "4GB"
#: What questions, or checking a file, may take of the disk; making the tables takes what it needs.
TEMPORARY_LIMIT = "8GB"


def data_files(data: Path) -> list[tuple[Table, Path]]:
    """Return every file of every table below the data folder, whole uploads included, in a stable order."""
    found = []
    batches = whole_batches(data)
    for table in TABLES:
        collected = sorted(data.glob(table.files))
        uploaded = [path for folder in batches if (path := folder / f"{table.name}.csv").is_file()]
        found += [(table, path) for path in collected + uploaded]
    return found


def missing_files(data: Path) -> list[str]:
    """Return what belongs into the data folder and is not there.

    That are files named in its `files.txt`. A folder without one is a reader's own, which need not hold every table: there it
    is the patterns of the tables that have no file, in folders that are there, and those of reference in any case.
    """
    if not data.is_dir():
        return []
    listed = data / LISTED
    if listed.is_file():
        return [file for file in listed.read_text(encoding="utf-8").split("\n") if file and not (data / file).exists()]
    expected = [table.files for table in TABLES if (data / table.files).parent.is_dir() or table.files.startswith(REFERENCE)]
    return [files for files in expected if not any(data.glob(files))]


def watched_files(data: Path) -> list[Path]:
    """Return every file of the data folder that the tables depend on, whole or not."""
    collected = [path for table in TABLES for path in sorted(data.glob(table.files))]
    uploaded = [folder / name for folder in batches_in_sight(data) for name in (*stored_files(folder), BATCH)]
    merged = made_of(data)
    return collected + uploaded + ([merged] if merged.is_file() else [])


def fingerprint(data: Path) -> str:
    """Return a text that changes whenever a data file comes, goes or changes."""
    digest = hashlib.sha256()
    for path in watched_files(data):
        try:
            stat = path.stat()
            digest.update(f"{path.relative_to(data)}|{stat.st_mtime_ns}|{stat.st_size}\n".encode())
        except OSError:
            digest.update(f"{path.relative_to(data)}|gone\n".encode())
    return digest.hexdigest()[:16]


def build(data: Path) -> tuple[duckdb.DuckDBPyConnection, list[Problem]]:
    """Return a closed database in memory with all tables, and the problems of the files that were left out."""
    connection = duckdb.connect(":memory:", config=settings())
    problems = make_tables(connection, data)
    close(connection)
    return connection, problems


def make_tables(connection: duckdb.DuckDBPyConnection, data: Path) -> list[Problem]:
    """Make all tables in an empty database, and return the problems of the files that were left out."""
    merged, files, derived = merged_rows(data), data_files(data), TABLE_FILES
    if merged is None:
        problems = collect(connection, data, files)
    else:
        come = [(table, path) for table, path in files if table is PAY_REPORTS and path.parent.name not in merged.batches]
        gone = merged.gone(data)
        problems = collect(connection, data, [(table, path) for table, path in files if table is not PAY_REPORTS])
        merged.view(connection)
        if come or gone:
            merged.collect(connection, gone)
            problems += load_files(connection, data, come)
        else:
            derived = MERGED_FILES
    add_vocabulary(connection)
    derive(connection, derived)
    connection.execute("drop schema collected cascade")
    return problems


def collect(connection: duckdb.DuckDBPyConnection, data: Path, files: list[tuple[Table, Path]]) -> list[Problem]:
    """Load files of the data folder into the collected tables, and return the problems of the folder and of these files."""
    connection.execute("create schema collected")
    problems = [] if data.is_dir() else [Problem(str(data.name), None, None, "there is no such data folder")]
    for table in TABLES:
        connection.execute(f"create table collected.{table.name} ({_declared_columns(table)}, batch_id varchar)")
    connection.execute("create table collected.editions (release_id varchar, edition varchar, published date)")
    for edition in editions_taken(data):
        connection.execute("insert into collected.editions values (?, ?, try_cast(? as date))", edition)
    problems += [
        Problem(file, None, None, "is missing: put the file back, or get the data anew") for file in missing_files(data)
    ]
    problems += [problem for folder in batches_in_sight(data) if (problem := damage(folder))]
    return problems + load_files(connection, data, files)


def load_files(connection: duckdb.DuckDBPyConnection, data: Path, files: list[tuple[Table, Path]]) -> list[Problem]:
    """Load files of the data folder into the collected tables, and return their problems."""
    return [problem for table, path in files for problem in load_file(connection, table, path, str(path.relative_to(data)))]


def derive(connection: duckdb.DuckDBPyConnection, files: Iterable[str]) -> None:
    """Make the tables of files of table SQL, one after the other."""
    for file in files:
        for statement in statements(file):
            connection.execute(statement)


def settings() -> dict[str, str | float | list[str]]:
    """Return the settings of a database: limited memory, a temporary folder of its own, no extension but those built in."""
    return {
        "memory_limit": MEMORY_LIMIT,
        "temp_directory": tempfile.mkdtemp(dir=_temporary_folder().name),
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "allow_community_extensions": "false",
        **QUICK_PLANS,
    }


def limit_disk(connection: duckdb.DuckDBPyConnection) -> None:
    """Limit the disk that an open database may take for a time: DuckDB 2.0 does not hold to a limit that it is opened with.

    OutOfMemoryException where it takes more already.
    """
    connection.execute(f"set max_temp_directory_size = '{TEMPORARY_LIMIT}'")


def close(connection: duckdb.DuckDBPyConnection) -> None:
    """Close a database to the outside, for good, and limit the disk that its questions may take.

    Tables in memory of which more lies on the disk already stay there.
    """
    with suppress(duckdb.OutOfMemoryException):
        limit_disk(connection)
    connection.execute("set enable_external_access = false")
    connection.execute("set lock_configuration = true")


@cache
def statements(name: str) -> list[duckdb.Statement]:
    """Return the statements that make a table."""
    return duckdb.extract_statements(filter_macros()) if name == FILTERS else parsed(HERE / "tables" / f"{name}.sql")


@cache
def _temporary_folder() -> tempfile.TemporaryDirectory:
    """Return the folder for what does not fit in memory: this process's own, gone with it."""
    return tempfile.TemporaryDirectory(prefix="dashboard-")


def _declared_columns(table: Table) -> str:
    return ", ".join(f'"{c.name}" {SQL_TYPES[c.kind]}' for c in table.columns)
