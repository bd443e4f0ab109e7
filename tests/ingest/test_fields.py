"""Which columns hold which fields, and how much is looked at to find it."""

import pytest

from ingest.columns import fields
from ingest.columns.column import FITS, columns_of
from ingest.columns.column_names import likeness
from ingest.texts.place import Gazetteer

NAMES = ["Employer", "Job Title", "Where", "Note"]
RECORDS = [(2, "Acme", "Data Intern", "Seattle, WA", "by mail"), (3, "Initech", "Web Intern", "Austin, TX", "by phone")]


def test_a_field_is_looked_for_in_the_cells_of_columns_that_are_named_like_it_alone(monkeypatch: pytest.MonkeyPatch):
    """A file of any size has its columns guessed first: each look at a cell reads it as a place, a date, a degree."""
    tried: dict[str, set[str]] = {}

    def noting(field: str, fits):
        def noted(cell: str) -> object:
            tried.setdefault(field, set()).add(cell)
            return fits(cell)

        return noted

    for field, fits in FITS.items():
        monkeypatch.setitem(fields.FITS, field, noting(field, fits))
    columns = columns_of(NAMES, RECORDS)
    mapping = fields.guess_mapping(columns, "stipends", {}, ("",), Gazetteer.load())
    assert {"company", "role", "place_text"} <= set(mapping.columns())
    assert tried
    for field, cells in tried.items():
        for column in columns:
            assert likeness(column.plain, field) or cells.isdisjoint(column.cells), (field, column.name)
