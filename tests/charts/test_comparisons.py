"""Differences by several comparisons: a row a group, a mark a comparison, an interval where there is one."""

import pandas as pd
import pytest

from charts.comparisons import comparisons
from charts.theme import palette

LIGHT = palette("light")
ROWS = pd.DataFrame(
    [
        ("m-pairs", "Master", "pairs", "circle", 0.125, 0.0, 0.35, "strict", True),
        ("m-raw", "Master", "raw", "diamond-open", 0.66, None, None, "loose", False),
        ("p-pairs", "PhD", "pairs", "circle", None, None, None, "too few", True),
        ("p-raw", "PhD", "raw", "diamond-open", -0.1, None, None, "less", False),
    ],
    columns=["group", "label", "comparison", "symbol", "premium", "premium_low", "premium_high", "words", "accented"],
)


def test_each_comparison_is_a_mark_on_the_row_of_its_step_with_its_interval():
    drawn = comparisons(ROWS, "more", LIGHT)
    pairs, raw = drawn.data
    assert (list(pairs.x), list(raw.x)) == ([0.125], [0.66, -0.1])
    assert (list(pairs.error_x.array), list(pairs.error_x.arrayminus)) == ([pytest.approx(0.225)], [0.125])
    assert (list(raw.error_x.array), list(raw.error_x.arrayminus)) == ([0, 0], [0, 0])
    assert list(drawn.layout.yaxis.ticktext) == ["Master", "PhD"]
    assert [round(y) for y in (*pairs.y, *raw.y)] == [0, 0, 1]
    assert pairs.y[0] < raw.y[0]
    assert list(raw.hovertext) == ["loose", "less"]
    assert list(raw.customdata) == ["m-raw", "p-raw"]


def test_a_mark_without_an_interval_has_its_figure_beside_it():
    pairs, raw = comparisons(ROWS, "more", LIGHT).data
    assert (list(pairs.text), [text.strip() for text in raw.text]) == ([""], ["+66%", "\u221210%"])
    assert (pairs.marker.color, raw.marker.color) == (LIGHT.accent, LIGHT.muted)


def test_without_any_figure_it_says_so():
    assert comparisons(ROWS[2:3], "more", LIGHT).layout.annotations[0].text == "No group has enough reports to compare."
