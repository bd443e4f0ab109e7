"""The slope: both ends drawn and labelled, labels apart."""

import pandas as pd
import pytest

from charts.numbers import Money
from charts.slope import slope, spread
from charts.theme import palette

GROUPS = pd.DataFrame(
    {
        "group": ["SEA", "ATX"],
        "label": ["Seattle, WA", "Austin, TX"],
        "before": [38.0, 42.2],
        "after": [34.2, 43.0],
        "counted": ["20 reports", "6 reports"],
    }
)


def drawn(groups=GROUPS, accented=()):
    return slope(groups, Money(), Money(prices="regional"), ("As paid", "US prices"), palette("light"), accented)


def test_each_group_is_a_line_from_before_to_after():
    assert [(list(t.x), list(t.y), list(t.customdata)) for t in drawn().data] == [
        ([0, 1], [38.0, 34.2], ["SEA", "SEA"]),
        ([0, 1], [42.2, 43.0], ["ATX", "ATX"]),
    ]


def test_both_ends_are_labelled():
    assert {note.text for note in drawn().layout.annotations} == {
        "Seattle  $38",
        "$34.20  Seattle",
        "Austin  $42.20",
        "$43  Austin",
        "As paid",
        "US prices",
    }


def test_the_hover_says_both_ends_and_what_they_rest_on():
    assert (
        drawn().data[0].hovertext[0] == "<b>Seattle, WA</b><br>As paid: $38 an hour<br>US prices: $34.20 an hour<br>20 reports"
    )


def test_accented_groups_are_in_the_accent():
    colours = palette("light")
    assert [trace.line.color for trace in drawn(accented=("ATX",)).data] == [colours.muted, colours.accent]


def test_nothing_to_draw_is_a_sentence():
    empty = drawn(GROUPS.head(0))
    assert len(empty.data) == 0
    assert empty.layout.annotations[0].text == "No place has enough reports for a median and a price level."


def test_one_group_alone_is_drawn():
    low, high = drawn(GROUPS.head(1).assign(after=38.0)).layout.yaxis.range
    assert low < 38 < high


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], []),
        ([1, 5], [1, 5]),
        ([5, 1], [5, 1]),
        ([1, 1], [0, 2]),
        ([1, 1, 1], [-1, 1, 3]),
        ([0, 1, 10], [-0.5, 1.5, 10]),
    ],
)
def test_labels_stand_two_apart_and_move_as_little_as_needed(values, expected):
    assert spread(values, 2) == expected
