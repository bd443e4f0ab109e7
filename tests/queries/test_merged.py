"""Rows of pay that were merged elsewhere, in parts, are opened as the tables that are built of the same source."""

import json
import shutil
from pathlib import Path

import duckdb
import pyarrow.parquet
import pytest

from queries.build import build, data_files
from queries.cluster import tasks
from queries.folder import UPLOADS
from queries.load import load_file
from queries.merged import made_of
from queries.schema import PAY_REPORTS
from queries.stored import whole_batches
from tests.conftest import write_table
from tests.queries.test_changes import BUNDLED, write_batch
from tests.queries.test_kept import tables


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
    with tasks.opened(small) as connection:
        for table, path in data_files(source):
            assert table is not PAY_REPORTS or load_file(connection, table, path, path.name) == []
        for part in range(3):
            rows = connection.sql(f"from collected.pay_reports where hash(company) % 3 = {part}").to_arrow_table()
            for number, batch in enumerate(tasks.merge(iter(rows.to_batches()), small)):
                file = made_of(out).with_name(f"{part}-{number}.parquet")
                pyarrow.parquet.write_table(pyarrow.Table.from_batches([batch]), file)
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
    _, columns = tasks.make_small_tables(source, tmp_path / "small.duckdb")
    assert set(columns.names) == kept - {"report", "report_row"} | {"located_places"}


def test_other_rows_are_held_to_the_columns_of_the_reports(source, tmp_path):
    small = tmp_path / "small.duckdb"
    collected, _ = tasks.make_small_tables(source, small)
    cells = {name: [None] for name in collected.names} | {"report_id": ["r1"], "work_kind": ["holiday"], "source_id": ["s1"]}
    batch = pyarrow.RecordBatch.from_pydict({name: cells[name] for name in PAY_REPORTS.header})
    with pytest.raises(tasks.UnfitError, match="r1 to r1: a cell does not fit its column"):
        list(tasks.hold_to_schema(iter([batch]), small))
