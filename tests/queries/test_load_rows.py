"""Rows that come with types, as from Parquet, are held to what the same cells of a file are held to."""

from pathlib import Path

import duckdb
import pytest

from queries.build import collect
from queries.load import load_file, load_rows
from queries.schema import PAY_REPORTS, SQL_TYPES
from tests.conftest import write_table

SOUND = {
    "report_id": "'r1'",
    "work_kind": "'internship'",
    "evidence": "'posted'",
    "source_id": "'s1'",
    "pay_low": "20.5",
    "pay_high": "22",
    "year": "2025",
    "degree_levels": "['bachelor', 'master']",
}
#: A cell of each kind of column that does not fit it, as SQL.
UNFIT = [
    ("report_id", "null"),
    ("report_id", "'r1 '"),
    ("work_kind", "'holiday'"),
    ("work_kind", "null::varchar"),
    ("pay_low", "'inf'::double"),
    ("pay_low", "'nan'::double"),
    ("pay_low", "-1"),
    ("pay_low", "-1::double"),
    ("pay_low", "'12 a week'"),
    ("year", "1066"),
    ("year", "1066::integer"),
    ("year", "2025.5"),
    ("year", "2025.5::double"),
    ("hours_per_week", "1000::double"),
    ("country", "'Germany'"),
    ("degree_levels", "['bachelor', 'diploma']"),
    ("other_places", "['Austin, TX ']"),
]


@pytest.fixture
def connection(tmp_path):
    with duckdb.connect() as opened:
        collect(opened, tmp_path, [])
        yield opened


def relation(connection: duckdb.DuckDBPyConnection, cells: dict[str, str], typed: bool) -> str:
    """Makes a table of one row, whose cells have the types of the columns or those that they are written with."""
    kinds = {column.name: SQL_TYPES[column.kind] for column in PAY_REPORTS.columns}
    given = ", ".join(f"({cell})::{kinds[name]} as {name}" if typed else f"{cell} as {name}" for name, cell in cells.items())
    connection.execute(f"create or replace temp table given as select {given}")
    return "given"


@pytest.mark.parametrize("typed", [True, False])
def test_a_sound_row_is_added_as_it_is_whatever_types_its_numbers_have(connection, typed):
    load_rows(connection, PAY_REPORTS, relation(connection, SOUND, typed))
    found = connection.execute(f"select {', '.join(SOUND)} from collected.pay_reports").fetchall()
    assert found == [("r1", "internship", "posted", "s1", 20.5, 22.0, 2025, ["bachelor", "master"])]


@pytest.mark.parametrize(("column", "cell"), UNFIT)
def test_a_cell_that_does_not_fit_is_refused_and_nothing_is_added(connection, column, cell):
    with pytest.raises((ValueError, duckdb.Error)):
        load_rows(connection, PAY_REPORTS, relation(connection, SOUND | {column: cell}, typed=False))
    assert connection.execute("select count(*) from collected.pay_reports").fetchall() == [(0,)]


def test_a_missing_column_is_named_where_it_must_be_there(connection):
    cells = {name: cell for name, cell in SOUND.items() if name != "work_kind"}
    with pytest.raises(ValueError, match="it has no column work_kind"):
        load_rows(connection, PAY_REPORTS, relation(connection, cells, typed=True))


def test_an_id_that_stands_there_twice_is_refused(connection):
    load_rows(connection, PAY_REPORTS, relation(connection, SOUND, typed=True))
    with pytest.raises(ValueError, match="does not fit"):
        load_rows(connection, PAY_REPORTS, relation(connection, SOUND, typed=True))


def test_the_rows_of_a_file_are_those_of_the_same_cells_with_types(connection, tmp_path):
    rows = [
        {"pay": 20, "flags": ["year_assumed"], "other_places": ["Austin, TX", "Boise, ID"]},
        {"pay": 1234.5, "year": None, "place_text": 'Zürich "West", 8001', "note": "line\nbreak"},
    ]
    file = write_table(tmp_path, "pay_reports", rows)
    assert load_file(connection, PAY_REPORTS, Path(file), "given.csv") == []
    connection.execute("create temp table typed as from collected.pay_reports")
    connection.execute("delete from collected.pay_reports")
    load_rows(connection, PAY_REPORTS, "typed")
    assert connection.execute("from collected.pay_reports").fetchall() == connection.execute("from typed").fetchall()
    assert len(connection.execute("from typed").fetchall()) == len(rows)
