"""Before and after: a ring and a dot a group, both amounts in figures at the end of its lane."""

import pandas as pd

from charts import reading
from charts.before_after import before_after
from charts.lanes import is_name
from charts.numbers import Money
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
COLOURS = palette("light")


def drawn(groups=GROUPS, accented=(), prices="regional"):
    return before_after(groups, Money(), Money(prices=prices), ("As paid", "US prices"), COLOURS, accented)


def test_each_group_has_a_ring_before_and_a_dot_after_in_its_lane():
    rings, dots = drawn().data
    assert (list(rings.x), list(rings.y), list(rings.customdata)) == ([38.0, 42.2], [0, 1], ["SEA", "ATX"])
    assert (list(dots.x), list(dots.y), list(dots.customdata)) == ([34.2, 43.0], [0, 1], ["SEA", "ATX"])
    assert list(rings.marker.color) == [COLOURS.background] * 2
    assert list(dots.marker.color) == [COLOURS.muted] * 2
    assert [(line.x0, line.x1, line.y0, line.y1) for line in drawn().layout.shapes if not is_name(line)] == [
        (38.0, 34.2, 0, 0),
        (42.2, 43.0, 1, 1),
    ]


def test_the_first_group_is_on_top_and_named_and_both_its_amounts_stand_at_the_end():
    layout = drawn().layout
    assert list(layout.yaxis.ticktext) == ["Seattle", "Austin"]
    assert list(layout.yaxis2.ticktext) == ["$38 → $34.20", "$42.20 → $43"]
    assert layout.yaxis.range[0] > layout.yaxis.range[1]
    assert list(layout.yaxis2.range) == list(layout.yaxis.range)
    assert [note.text for note in layout.annotations] == ["○ As paid   ● US prices"]


def test_the_axis_begins_before_zero_so_that_no_mark_stands_on_a_name_holds_every_mark_and_names_what_it_counts():
    axis = drawn().layout.xaxis
    assert (axis.range[0], axis.range[1] > 43, axis.title.text) == (-2.58, True, "USD an hour")
    assert drawn(prices="purchasing_power").layout.xaxis.title.text == "USD an hour; international dollars an hour"


def test_the_hover_says_both_ends_and_what_they_rest_on():
    words = "<b>Seattle, WA</b><br>As paid: $38 an hour<br>US prices: $34.20 an hour<br>20 reports"
    assert [trace.hovertext[0] for trace in drawn().data] == [words, words]


def test_accented_groups_are_in_the_accent():
    shades = [COLOURS.muted, COLOURS.accent]
    rings, dots = drawn(accented=("ATX",)).data
    assert list(rings.marker.line.color) == list(dots.marker.color) == shades
    assert [line.line.color for line in drawn(accented=("ATX",)).layout.shapes if not is_name(line)] == shades


def test_nothing_to_draw_is_a_sentence():
    empty = drawn(GROUPS.head(0))
    assert len(empty.data) == 0
    assert empty.layout.annotations[0].text == "No place has enough reports for a median and a price level."


def test_one_group_alone_is_drawn():
    low, high = drawn(GROUPS.head(1).assign(after=38.0)).layout.xaxis.range
    assert low < 38 < high


def test_what_is_no_place_keeps_its_whole_name_on_two_lines_and_heads_its_column():
    names = ["Data Scientists", "Computer and Information Systems Managers"]
    drawn_of_occupations = before_after(
        GROUPS.assign(label=names), Money(), Money(), ("As paid", "US prices"), COLOURS, kind="Occupation"
    )
    assert list(drawn_of_occupations.layout.yaxis.ticktext) == [names[0], "Computer and<br>Information Systems…"]
    assert list(reading.read(drawn_of_occupations)["Occupation"]) == names
