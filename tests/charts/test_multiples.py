"""Panels of cells, and what a cell says of each figure."""

import pandas as pd
import pytest

from charts.cell_figures import columns, labels_of, places_of, words
from charts.multiples import multiples
from charts.numbers import Money
from charts.reading import groups, read
from charts.records import records
from charts.theme import palette
from tests.charts.test_heat import CELLS

MONEY, COLOURS, NONE = Money(), palette("light"), float("nan")
#: Two cells of changes, with and without enough companies, and one of no company.
CHANGES = pd.DataFrame([
    {"row": "a", "n": 40, "companies": 7, "change": -0.02, "change_low": -0.1, "change_high": 0.0, "listed": None},
    {"row": "b", "n": 9, "companies": 2, "change": NONE, "change_low": NONE, "change_high": NONE,
     "listed": [{"company": "Acme", "change": 0.1}, {"company": "Bolt", "change": 0.0}]},
    {"row": "c", "n": 1, "companies": 0, "change": NONE, "change_low": NONE, "change_high": NONE, "listed": None},
]).assign(
    column="*", column_label="All", row_label=list("ABC"), label=list("ABC"), group=["a | *", "b | *", "c | *"],
    earlier_year=2025, later_year=2026,
)  # fmt: skip
BOUNDS = pd.DataFrame([
    {"row": "a", "n": 40, "ranges_share": 0.5, "low_median": 20.0, "high_median": 30.0, "low_bound": 18.0, "high_bound": 36.0,
     "no_median": None},
    {"row": "b", "n": 6, "ranges_share": 1.0, "low_median": 25.0, "high_median": 25.0, "low_bound": NONE, "high_bound": NONE,
     "no_median": None},
    {"row": "c", "n": 2, "ranges_share": 0.0, "low_median": NONE, "high_median": NONE, "low_bound": NONE, "high_bound": NONE,
     "no_median": "few_reports"},
]).assign(
    column="*", column_label="All", row_label=list("ABC"), label=list("ABC"), group=["a | *", "b | *", "c | *"],
)  # fmt: skip


def marks(chart) -> list[tuple]:
    """The dots and the texts of each panel: where they stand, and what they are of."""
    return [
        (trace.xaxis, trace.mode, list(trace.y), list(trace.text or trace.x)) for trace in chart.data if trace.type == "scatter"
    ]


def test_each_column_is_a_panel_on_one_scale_and_a_cell_without_a_figure_has_its_count():
    chart = multiples(CELLS, "median", MONEY, COLOURS)
    assert marks(chart) == [
        ("x", "markers", [0.18, 1.18], [10, 20]),
        ("x", "text", [-0.2, 0.8], ["<b>$10</b>\u2002n=1,200", "<b>$20</b>\u2002n=7"]),
        ("x2", "markers", [0.18], [40]),
        ("x2", "text", [-0.2], ["<b>$40</b>\u2002n=30"]),
        ("x2", "text", [0.8], ["n=2"]),
    ]
    # The bars run from 10 to 45, with room beside them.
    assert chart.layout.xaxis.range == chart.layout.xaxis2.range == (7.9, 47.1)
    assert [note.text for note in chart.layout.annotations] == ["<b>All</b>", "<b>PhD</b>"]
    assert groups(chart) == set(CELLS["group"])


def test_one_panel_has_no_name_and_counts_begin_at_nothing():
    chart = multiples(CELLS[CELLS["column"] == "All"], "n", MONEY, COLOURS)
    assert not chart.layout.annotations
    assert chart.layout.xaxis.range[0] == 0
    assert read(chart).to_dict("list") == {"Row": ["A", "B"], "Reports": [1_200, 7], "group": ["A | All", "B | All"]}


def test_a_change_is_a_dot_on_its_interval_and_few_companies_are_listed():
    chart = multiples(CHANGES, "change", MONEY, COLOURS)
    assert marks(chart) == [
        ("x", "markers", [0.18], [-0.02]),
        ("x", "text", [-0.2], ["<b>\u22122%</b>\u20027 companies"]),
        ("x", "text", [0.8, 1.8], ["2 companies", "0 companies"]),
    ]
    assert [words(row, "change", MONEY) for row in records(CHANGES)] == [
        "<b>A</b><br>2025 to 2026: \u22122% (95% interval \u221210% to 0%), 7 companies<br>40 reports",
        "<b>B</b><br>2025 to 2026: 2 companies, too few to summarise: Acme +10%, Bolt 0%<br>9 reports",
        "<b>C</b><br>no company has like reports in two years in a row<br>1 report",
    ]
    assert columns(records(CHANGES.assign(change=[0.0, NONE, NONE])), "change") == {
        "Change": ["0%", None, None], "Years": ["2025 to 2026", "2025 to 2026", ""], "Companies": [7, 2, 0],
        "Reports": [40, 9, 1],
    }  # fmt: skip


def test_more_companies_than_fit_are_counted():
    many = [{"company": f"C{place}", "change": 0.0} for place in range(10)]
    row = records(CHANGES.iloc[[1]])[0] | {"listed": many, "companies": 10}
    assert words(row, "change", MONEY).partition("summarise: ")[2].startswith("C0 0%, C1 0%")
    assert "C7 0% and 2 more<br>" in words(row, "change", MONEY)


def test_bounds_run_from_the_low_to_the_high_ends():
    chart = multiples(BOUNDS, "bounds", MONEY, COLOURS)
    (bar,) = [trace for trace in chart.data if trace.type == "bar"]
    assert (list(bar.base), list(bar.x)) == ([20, 25], [10, 0])
    assert [words(row, "bounds", MONEY) for row in records(BOUNDS)] == [
        "<b>A</b><br>median $20 an hour if all were paid the low end of their range, $30 if the high end"
        "<br>with their 95% intervals $18–$36<br>40 reports, 50% of them ranges",
        "<b>B</b><br>median $25 an hour if all were paid the low end of their range, $25 if the high end"
        "<br>6 reports, 100% of them ranges",
        "<b>C</b><br>2 reports, too few for a median",
    ]


@pytest.mark.parametrize("shown", ["median", "change"])
def test_without_a_figure_it_says_so(shown):
    blank = CHANGES.iloc[[2]].assign(median=NONE)
    assert "enough reports" in multiples(blank, shown, MONEY, COLOURS).layout.annotations[0].text


def test_columns_stand_in_their_own_order_where_the_first_row_lacks_one():
    cells = [{"row": row, "row_label": row.upper(), "column": column, "column_label": column, "column_place": place}
             for row, column, place in (("b", "*", 1), ("b", "fall", 3), ("a", "*", 1), ("a", "summer", 2))]  # fmt: skip
    assert list(labels_of(cells, "column")) == ["*", "summer", "fall"]
    assert places_of(cells, "row") == {"b": 0, "a": 1}
    assert labels_of(cells, "row") == {"b": "B", "a": "A"}
