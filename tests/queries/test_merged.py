"""Rows of pay that were merged elsewhere, in parts, are opened as the tables that are built of the same source."""

import json
import shutil
from collections import defaultdict
from pathlib import Path

import duckdb
import pyarrow.ipc
import pyarrow.parquet
import pytest

from queries.build import build, data_files
from queries.cluster import tasks
from queries.folder import UPLOADS
from queries.merged import made_of
from queries.schema import PAY_REPORTS
from queries.stored import whole_batches
from tests.conftest import write_table
from tests.queries.test_changes import BUNDLED, write_batch
from tests.queries.test_kept import tables

#: The cells that a report must have beside its id, as SQL.
SOUND = "'internship' as work_kind, 'posted' as evidence, 's1' as source_id"


@pytest.fixture
def source(folder):
    """A data folder of a few postings of three employers, in two files and a batch."""
    cities = [{"place_name": name, "region": "TX", "latitude": 30, "longitude": -97} for name in ("Austin", "Boise", "Dover")]
    data = folder(pay_reports=[row | {"other_places": ["Dover, TX"]} for row in BUNDLED[:2]], places=cities)
    write_table(data, "pay_reports", BUNDLED[2:], "stipends/more.csv")
    write_batch(data, "a", 3)
    return data


def merged_elsewhere(source: Path, room: Path) -> Path:
    """A data folder with the rows of a source as tasks of a cluster write them: each merges those of some employers."""
    out, small = room / "it's merged [1]", room / "small.duckdb"
    shutil.copytree(source, out, ignore=shutil.ignore_patterns("stipends"))
    files = [path.relative_to(source).as_posix() for path in source.rglob("*.csv") if UPLOADS not in path.parts]
    (out / "files.txt").write_text("\n".join(file for file in files if "stipends" not in file), encoding="utf-8")
    tasks.make_small_tables(out, small)
    made_of(out).parent.mkdir()
    arrived = defaultdict(list)
    for path in (path for table, path in data_files(source) if table is PAY_REPORTS):
        for task, parcel in tasks.read(tasks.Piece(str(path), 0, 0), 3, small):
            arrived[task].append(parcel)
    for task, parcels in arrived.items():
        tasks.merge(parcels, small, made_of(out).with_name(f"part-{task}.parquet"))
    made_of(out).write_text(json.dumps({"batches": [batch.name for batch in whole_batches(source)]}), encoding="utf-8")
    return out


def rows_of(connection: duckdb.DuckDBPyConnection) -> dict[str, list]:
    return {name: sorted(rows, key=repr) for name, rows in tables(connection).items()}


def test_rows_merged_in_parts_give_the_tables_of_all_rows_and_batches_come_and_go(source, tmp_path):
    out = merged_elsewhere(source, tmp_path)

    def assert_equal() -> None:
        (found, problems), (expected, others) = build(out), build(source)
        assert problems == others == []
        assert rows_of(found) == rows_of(expected)

    assert_equal()
    for data in (out, source):
        (data / UPLOADS / "a").rename(data / UPLOADS / ".a")
        write_batch(data, "b", 5)
    assert_equal()


def test_the_columns_of_merged_rows_are_those_of_the_rows_of_pay(source, tmp_path):
    connection, _ = build(source)
    kept = {name for name, *_ in connection.execute("describe pay_reports").fetchall()}
    files = list(made_of(merged_elsewhere(source, tmp_path)).parent.glob("*.parquet"))
    assert len(files) > 1
    for file in files:
        assert set(pyarrow.parquet.read_schema(file).names) == kept - {"report", "report_row"} | {"located_places"}


@pytest.fixture
def as_parquet(tmp_path):
    """Writes rows of reports, as SQL, as a file of Parquet."""

    def write(rows: str) -> str:
        file = tmp_path / "it's [1].parquet"
        with duckdb.connect() as connection:
            connection.sql(rows).write_parquet(str(file), row_group_size=2048)
        return str(file)

    return write


def ids_of(parcels: list[tuple[int, tasks.Parcel]], is_ids: bool) -> list[str]:
    found = [pyarrow.ipc.open_stream(parcel.content).read_all() for _, parcel in parcels if parcel.is_ids is is_ids]
    return sorted(row["report_id"] for table in found for row in table.to_pylist())


def test_pieces_of_a_file_hold_each_of_its_rows_once_and_its_id(source, tmp_path, as_parquet, monkeypatch):
    monkeypatch.setattr(tasks, "ROWS_AT_ONCE", 700)
    tasks.make_small_tables(source, tmp_path / "small.duckdb")
    file = as_parquet(f"select 'r' || i as report_id, {SOUND}, 'Firm ' || i % 7 as company from range(5000) r(i)")
    pieces = [tasks.Piece(file, first, 1_500) for first in range(0, 5_000, 1_500)]
    parcels = [parcel for piece in pieces for parcel in tasks.read(piece, 3, tmp_path / "small.duckdb")]
    assert ids_of(parcels, is_ids=False) == ids_of(parcels, is_ids=True) == sorted(f"r{number}" for number in range(5_000))
    where = {}
    for task, parcel in parcels:
        if not parcel.is_ids:
            for row in pyarrow.ipc.open_stream(parcel.content).read_all().to_pylist():
                assert where.setdefault(row["company"], task) == task


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("select 'r1' as report_id, 'holiday' as work_kind, 'posted' as evidence, 's1' as source_id", "a cell does not fit"),
        ("select 'r1' as report_id, 'posted' as evidence, 's1' as source_id", "it has no column work_kind"),
    ],
)
def test_other_rows_are_held_to_the_columns_of_the_reports(source, tmp_path, as_parquet, rows, said):
    tasks.make_small_tables(source, tmp_path / "small.duckdb")
    with pytest.raises(tasks.UnfitError, match=f"rows 1 to 1: {said}"):
        list(tasks.read(tasks.Piece(as_parquet(rows), 0, 1), 1, tmp_path / "small.duckdb"))


def test_an_id_that_two_employers_have_is_named(source, tmp_path, as_parquet):
    tasks.make_small_tables(source, tmp_path / "small.duckdb")
    parcels = []
    for company in ("Acme", "Bolt"):
        file = as_parquet(f"select 'r1' as report_id, {SOUND}, '{company}' as company")
        parcels += tasks.read(tasks.Piece(file, 0, 1), 1, tmp_path / "small.duckdb")
    with pytest.raises(tasks.UnfitError, match="report r1 stands there more than once"):
        tasks.merge([parcel for _, parcel in parcels], tmp_path / "small.duckdb", tmp_path / "part.parquet")
    assert not list(tmp_path.glob("part*"))
