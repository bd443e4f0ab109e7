"""Which columns are one pay of a record each: their names are nothing but a year, a degree, a sex or a city."""

import pytest

from ingest.columns.column import columns_of
from ingest.columns.mapping import Part
from ingest.columns.side_by_side import blocks_of
from ingest.columns.wide_tables import cell_named, wide_columns, wide_parts
from ingest.texts.place import Gazetteer

PLACES = Gazetteer.load()


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("2024", {"year": "2024"}), ("Promotion", {"degree_levels": "Promotion"}), ("Master's", {"degree_levels": "Master's"}),
        ("Femmes", {"note": "Femmes"}), ("New York", {"city": "New York"}), ("Employees", {}), ("BS/MS", {}), ("20245", {}),
        ("How many years have you lived in Boston?", {}),
        ("2024 UG", {"year": "2024", "degree_levels": "UG"}), ("Frauen 2023", {"year": "2023", "note": "Frauen"}),
        ("Summer 2024", {"season": "Summer 2024"}), ("2024 Employees", {}),
    ],
)  # fmt: skip
def test_a_heading_that_is_a_cell_itself(heading, cell):
    assert cell_named(heading, PLACES) == cell


def columns(*names, cells=("2500", "2600")):
    return columns_of(list(names), [(line, *[cell] * len(names)) for line, cell in enumerate(cells, 2)])


def test_a_title_that_names_a_pay_makes_years_its_columns_in_its_unit():
    wide = wide_columns(columns("Beruf", "2023", "2024"), ("Bruttolohn im Monat (EUR)", ""), PLACES)
    assert wide == {"2023": {"year": "2023"}, "2024": {"year": "2024"}}
    assert wide_parts(wide, ("Bruttolohn im Monat (EUR)",), "pay_text") == [
        Part({"pay_text": year}, {"year": year}, "month", "EUR") for year in ("2023", "2024")
    ]


@pytest.mark.parametrize(
    ("names", "cells", "unit"),
    [
        (("Bachelor's ($/hr)", "PhD ($/hr)"), {"degree_levels": "PhD"}, ("hour", None, "$")),
        (("Master USD/hr", "PhD USD/hr"), {"degree_levels": "PhD"}, ("hour", "USD", None)),
        (("MSc, EUR/month", "PhD, EUR/month"), {"degree_levels": "PhD"}, ("month", "EUR", None)),
        (("2025 (USD/hr)", "2026 (USD/hr)"), {"year": "2026"}, ("hour", "USD", None)),
        (("Summer 2025 (£/h)", "Summer 2026 (£/h)"), {"season": "Summer 2026"}, ("hour", "GBP", "£")),
        (("Lyon (k€ par an)", "Paris (k€ par an)"), {"city": "Paris"}, ("year", "EUR", None, 1000.0)),
    ],
)
def test_headings_with_the_unit_of_a_pay_behind_them_are_pays_in_it_without_a_title(names, cells, unit):
    wide = wide_columns(columns("Company", *names), ("", ""), PLACES)
    assert list(wide) == list(names)
    assert wide_parts(wide, ("", ""), "pay_text")[-1] == Part({"pay_text": names[-1]}, cells, *unit)


def test_what_stands_behind_a_heading_is_its_unit_before_that_of_a_title():
    title = ("Hourly pay (EUR)", "")
    wide = wide_columns(columns("Company", "2025 (USD/month)", "2026"), title, PLACES)
    assert [(part.period, part.currency) for part in wide_parts(wide, title, "pay_text")] == [("month", "USD"), ("hour", "EUR")]


@pytest.mark.parametrize("behind", ["(n)", "(%)", "(years)", "students"])
def test_what_is_no_unit_of_a_pay_behind_headings_makes_them_none(behind):
    assert wide_columns(columns("Company", f"Master {behind}", f"PhD {behind}"), ("", ""), PLACES) == {}


def test_a_title_that_says_which_statistic_names_the_field_of_published_figures():
    parts = wide_parts({"Hommes": {"note": "Hommes"}}, ("Salaire mensuel brut médian, en euros",), "typical")
    assert parts == [Part({"median": "Hommes"}, {"note": "Hommes"}, "month", "EUR")]


@pytest.mark.parametrize(
    ("title", "period"),
    [("Pay by year", None), ("Annual pay", "year"), ("Hourly pay by year", "hour"), ("Pay (EUR per year)", "year")],
)
def test_by_year_is_no_period_of_the_figures(title, period):
    assert wide_parts({"2024": {"year": "2024"}}, (title,), "pay_text")[0].period == period


@pytest.mark.parametrize(
    ("names", "title"),
    [
        (("Country", "2023", "2024"), "Population"),  # Nothing says that it is pay.
        (("Country", "2024"), "Monthly pay"),  # One column is no wide table.
        (("2023", "2024", "Monthly pay"), "Monthly pay"),  # Another column is the pay.
    ],
)
def test_what_is_no_wide_table_of_pay(names, title):
    assert wide_columns(columns(*names), (title,), PLACES) == {}


@pytest.mark.parametrize(
    ("title", "is_wide"),
    [("Monthly salary schedule", True), ("Gehalt nach Stufen", True), ("Salary growth", False), ("Pay reviews", False)],
)
def test_a_title_may_be_of_a_scale_and_of_no_other_thing_about_a_pay(title, is_wide):
    assert bool(wide_columns(columns("Grade", "Step 1", "Step 2"), (title,), PLACES)) == is_wide


def test_cells_that_state_money_for_a_period_need_no_title():
    assert list(wide_columns(columns("Boston", "Chicago", cells=("$25/hr", "$30/hr")), ("", ""), PLACES)) == [
        "Boston",
        "Chicago",
    ]


def test_blocks_side_by_side_repeat_all_names_of_the_first():
    blocks = blocks_of(columns("Company", "Pay", "column 3", "Company (2)", "Pay (2)"))
    assert [[column.name for column in block] for block in blocks] == [["Company", "Pay"], ["Company (2)", "Pay (2)"]]
    assert blocks_of(columns("Company", "Pay", "Company (2)")) == []
    assert blocks_of(columns("Pay", "Pay (2)")) == []
