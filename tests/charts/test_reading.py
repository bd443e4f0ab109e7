"""A figure read as a table: its numbers, or the words at its marks."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts import reading
from charts.numbers import Money
from charts.pay_ranges import pay_ranges
from charts.theme import figure, palette

LIGHT = palette("light")
GROUPS = pd.DataFrame(
    {
        "group": ["phd", "none"],
        "label": ["PhD", "Not stated"],
        "n": [30, 2],
        "p10": [20.0, None],
        "p25": [30.125, None],
        "median": [40.0, None],
        "p75": [50.0, None],
        "p90": [60.0, None],
        "median_low": [35.0, None],
        "median_high": [45.0, None],
        "no_interval": [None, None],
        "no_median": [None, "few_reports"],
        "points": [None, [10.0, 11.0]],
        "lowest": [18.0, 10.0],
        "highest": [70.0, 11.0],
        "size_class": ["many", "few"],
    }
)


def test_groups_of_pay_are_read_as_their_numbers_the_most_telling_first():
    drawn = pay_ranges(GROUPS, Money("EUR", "month"), LIGHT)
    expected = pd.DataFrame(
        {
            "Group": ["PhD", "Not stated"],
            "Median": [40.0, None],
            "Reports": [30, 2],
            "Middle half from": [30.12, None],
            "to": [50.0, None],
            "Interval from": [35.0, None],
            "to ": [45.0, None],
            "p10": [20.0, None],
            "p90": [60.0, None],
            "group": ["phd", "none"],
        }
    )
    pd.testing.assert_frame_equal(reading.read(drawn), expected)
    assert reading.unit(drawn) == ("€", "EUR a month")


def marked() -> go.Figure:
    words = ["<b>A &amp; B</b><br>one<br>two", "7<br>x"]
    bars = {"type": "bar", "x": [1, 2], "y": [0, 1], "customdata": ["a", 7], "hovertext": words}
    line = {"type": "scatter", "x": [1, 1], "y": [0, 1], "hovertext": "a note"}
    return figure(LIGHT, 200, traces=[bars, bars, line])


def test_a_figure_without_numbers_of_its_own_is_read_by_the_words_at_its_marks_each_once():
    expected = pd.DataFrame(
        {
            "Mark": ["A & B", "7", "a note"],
            "What it says": ["one · two", "x", ""],
            "group": ["a", "7", None],
        }
    )
    pd.testing.assert_frame_equal(reading.read(marked()), expected)
    assert reading.unit(marked()) == ("", "")


def test_marks_that_stand_for_a_group_can_be_selected():
    assert reading.groups(marked()) == {"a", "7"}
    first, second, line = reading.highlighted(marked(), "7", "#123456").data
    assert (tuple(first.selectedpoints), tuple(second.selectedpoints), line.selectedpoints) == ((1,), (1,), None)
    assert first.selected.marker.color == "#123456"


WORDLESS = figure(LIGHT, 100, traces=[{"type": "scatter", "x": [1]}])


@pytest.mark.parametrize(("drawn", "has"), [(marked(), True), (figure(LIGHT, 100), False), (WORDLESS, False)])
def test_a_figure_without_words_has_nothing_to_read(drawn, has):
    assert reading.has_marks(drawn) is has


@pytest.mark.parametrize("drawn", [pay_ranges(GROUPS, Money("EUR", "month"), LIGHT), marked(), WORDLESS])
def test_a_figure_is_read_from_its_json_as_it_is_from_its_objects(drawn):
    spec = reading.parsed(drawn.to_json())
    assert reading.has_marks(spec) is reading.has_marks(drawn)
    assert reading.unit(spec) == reading.unit(drawn)
    pd.testing.assert_frame_equal(reading.read(spec), reading.read(drawn))
