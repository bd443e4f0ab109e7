"""One figure against many, and the ladder of comparables, as traces."""

import pandas as pd
import pytest

from charts.ladder import ladder
from charts.numbers import Money
from charts.one_against_many import one_against_many
from charts.theme import palette

LIGHT = palette("light")
BINS = pd.DataFrame({"bin_from": [20.0, 30.0], "bin_to": [30.0, 40.0], "n": [3, 1]})
STEP = {
    "group": "3", "label": "Acme & <b>x</b>", "n": 4, "low": 0.25, "high": 0.75, "interval_low": 0.1, "interval_high": 0.9,
    "is_enough": True, "is_taken": True, "words": "Acme: 2 to 8 in 10",
}  # fmt: skip


def test_the_many_are_columns_and_the_one_is_the_accent_mark_with_its_label():
    drawn = one_against_many(BINS, (34.0, "$34"), Money(), LIGHT, {"median": 28.0})
    columns, mark = drawn.data
    assert (list(columns.x), list(columns.y)) == ([25, 35], [3, 1])
    assert columns.hovertext == ("$20–$30: 3 reports", "$30–$40: 1 report")
    assert (list(mark.x), mark.line.color) == ([34, 34], LIGHT.accent)
    assert [note.text for note in drawn.layout.annotations] == ["<b>$34</b>", "median $28"]


def test_without_reports_a_sentence_stands_in_place_of_the_drawing():
    drawn = one_against_many(BINS[:0], (34.0, "$34"), Money(), LIGHT)
    assert drawn.layout.annotations[0].text == "No reports with pay to draw."


def test_a_step_is_a_bar_between_its_bounds_with_a_dot_and_its_interval():
    few = STEP | {"is_enough": False, "is_taken": False, "interval_low": None, "interval_high": None, "label": "Country"}
    bounds, dots = ladder(pd.DataFrame([STEP, few]), LIGHT).data
    assert (list(bounds.base), list(bounds.x)) == ([0.25, 0.25], [0.5, 0.5])
    assert list(dots.x) == [0.5, 0.5]
    assert list(dots.error_x.array) == pytest.approx([0.4, 0])
    assert list(dots.error_x.arrayminus) == pytest.approx([0.4, 0])
    assert list(dots.marker.color) == [LIGHT.accent, LIGHT.background]
    assert list(dots.marker.line.color) == [LIGHT.accent, LIGHT.muted]


def test_markup_in_a_name_is_no_markup_in_the_drawing():
    drawn = ladder(pd.DataFrame([STEP | {"words": "<a href='x'>y</a>"}]), LIGHT)
    assert drawn.layout.yaxis.ticktext == ("Acme &amp; &lt;b&gt;x&lt;/b&gt;",)
    assert drawn.data[1].hovertext == ("&lt;a href='x'&gt;y&lt;/a&gt;",)
