"""What is read by columns is what Python's csv module reads line by line, and lines that are not clean are left to it."""

import csv
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.table import source
from ingest.table.clean import clean_cells
from ingest.table.shape import Shape
from ingest.table.source import Refused, Source, open_source

HEADER = ["company", "pay", "note"]
PIECES = ["a", "Zürich", "7", " ", ",", ";", '"', '""', "'", "\n", "\r", "\r\n", "\u2028", "\x1c", "\0", "\\", "company", "pay"]


def by_columns(found: Source) -> tuple[list[tuple], list]:
    rows = [row for table in found.tables() for row in zip(*(column.to_pylist() for column in table.columns), strict=True)]
    return rows, found.ragged


def by_lines(found: Source) -> tuple[list[tuple], list]:
    rows = [(line, *(cell.strip() for cell in cells)) for batch in found.batches() for line, *cells in batch]
    return rows, found.ragged


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.lists(st.sampled_from(PIECES), max_size=9).map("".join), min_size=1, max_size=6),
    st.sampled_from(["\n", "\r\n", ""]),
)
def test_any_lines_are_read_alike_by_columns_and_one_by_one(tmp_path: Path, monkeypatch, lines, end):
    monkeypatch.setattr(source, "SMALL", 0)
    path = tmp_path / "x.csv"
    text = "company,pay,note\n" + "Acme,$20/hr,x\n" * 6 + "\n".join(lines) + end
    path.write_text(text, encoding="utf-8", newline="")
    try:
        found = open_source(path, delimiter=",", header_line=1)
    except Refused:
        return
    assert by_columns(found) == by_lines(found)


ODD = {
    "a cell too many": "Acme,$20/hr,x,y",
    "a cell too few": "Acme,$20/hr",
    "an empty line": "",
    "blanks": "   ",
    "the header again": "company,pay,note",
    "another header": "pay,company,note",
    "a quote within a cell": 'Acme,$20/hr,24" screen',
    "text after a quote": '"Acme" Ltd,$20/hr,x',
    "a cell of two lines": 'Acme,$20/hr,"x\ny"',
}


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_an_odd_line_is_read_with_care_and_the_stretches_around_it_are_not(tmp_path, monkeypatch, odd):
    clean = []
    monkeypatch.setattr(source, "SMALL", 0)
    monkeypatch.setattr(source, "BLOCK", 4_000)
    monkeypatch.setattr(source, "clean_cells", lambda *of: clean.append(cells := clean_cells(*of)) or cells)
    line = "Acme,$20/hr,x\n"
    path = tmp_path / "x.csv"
    path.write_text("company,pay,note\n" + line * 400 + odd + "\n" + line * 600, encoding="utf-8")
    found = open_source(path, delimiter=",", header_line=1)
    assert by_columns(found) == by_lines(found)
    assert clean[0] is not None
    assert (clean[-1] is None) == (odd == ODD["another header"])  # below it the cells stand in another order
    assert None in clean


def test_of_clean_lines_python_reads_none(tmp_path, monkeypatch):
    path = tmp_path / "x.csv"
    path.write_text("company,pay,note\n" + '"Acme, Inc.", $20/hr ,"say ""hi"""\n' * 40_000, encoding="utf-8")
    found = open_source(path, delimiter=",", header_line=1)
    monkeypatch.setattr(csv, "reader", None)
    rows, ragged = by_columns(found)
    assert ragged == []
    assert rows == [(line, "Acme, Inc.", "$20/hr", 'say "hi"') for line in range(2, 40_002)]


@pytest.mark.parametrize("shape", [Shape(escape="\\"), Shape(padded=True), Shape("||"), Shape("¦")], ids=str)
def test_unusual_shapes_are_left_to_the_careful_reader(shape):
    assert clean_cells([shape.delimiter.join("abc") + "\n"], shape, HEADER, 3) is None
