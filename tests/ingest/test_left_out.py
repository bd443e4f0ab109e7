"""Columns that are not read and told, since a reader may take them for read."""

import pytest

from ingest.columns.column import columns_of
from ingest.columns.fields import guess_mapping
from ingest.columns.left_out import left_out
from ingest.texts.place import Gazetteer


def told(names: list[str], *rows: list[str], title: str = "") -> tuple[str, ...]:
    """What is told of columns with some rows below a title."""
    columns = columns_of(names, [(line, *cells) for line, cells in enumerate(rows, 2)])
    return left_out(columns, guess_mapping(columns, None, {}, (title, ""), Gazetteer.load()))


@pytest.mark.parametrize(
    ("heading", "cells", "is_told"),
    [
        ("Monthly equivalent", ("$10,400", "$5,027"), True),
        ("London", ("£22,622", "£23,237"), True),
        ("Total mensual", ("2.060,50", "1.800,00"), True),
        ("Signing bonus", ("$5,000", "$6,000"), False),
        ("Rating", ("4.5", "4.1"), False),
        ("Weekly hours of the team", ("40", "32"), False),
    ],
)
def test_money_that_is_not_read_is_told(heading, cells, is_told):
    rows = [["Acme", "$60", cells[0]], ["Initech", "$29", cells[1]]]
    assert told(["Company", "Hourly rate", heading], *rows) == ((heading,) if is_told else ())


def test_what_statistics_are_of_is_told_and_what_names_a_record_is_not():
    names, rows = ["Occupation", "Contract", "id", "Median pay"], [["Nurse", "Long", "a", "20"], ["Vet", "Short", "b", "30"]]
    assert told(names, *rows) == ("Contract",)


def test_figures_beside_the_columns_of_a_wide_table_are_told():
    rows = [["Law", "44", "40", "52"], ["Arts", "38", "36", "45"]]
    assert told(["Field", "Paris", "Lyon", "Elsewhere"], *rows, title="Salaires annuels (k€)") == ("Elsewhere",)
