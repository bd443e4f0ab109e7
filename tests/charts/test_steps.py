"""Published pay step by step: a lane a series, named above it, its ends in figures, the newest in the accent."""

import pandas as pd

from charts.numbers import Money
from charts.steps import steps
from charts.theme import palette

LIGHT = palette("light")
FIGURES = pd.DataFrame(
    [
        ("1", "2021 Terms", "Term 1", 28.0, "a"),
        ("1", "2021 Terms", "Term 2", 30.0, "b"),
        ("1", "2021 Terms", "Term 3", 37.0, "c"),
        ("2", "2016 Interns of a name that is far too long for a phone", "Freshmen", 19.0, "d"),
        ("2", "2016 Interns of a name that is far too long for a phone", "Seniors", 15.0, "e"),
        ("3", "2014 Interns", "Freshmen", 15.5, "f"),
    ],
    columns=("series", "name", "step", "pay", "group"),
).assign(words=lambda d: [f"words of {group}" for group in d["group"]])


def test_each_series_is_a_lane_of_its_figures_in_the_order_of_their_steps():
    figure = steps(FIGURES, Money(), LIGHT)
    assert [(list(lane.x), list(lane.y)) for lane in figure.data] == [
        ([28, 30, 37], [0, 0, 0]),
        ([19, 15], [1, 1]),
        ([15.5], [2]),
    ]
    assert [list(lane.customdata) for lane in figure.data] == [["a", "b", "c"], ["d", "e"], ["f"]]
    assert list(figure.data[1].hovertext) == ["words of d", "words of e"]
    assert {lane.marker.symbol for lane in figure.data} == {"diamond"}


def test_the_lowest_figure_stands_left_of_its_mark_and_the_highest_right():
    terms, falling, single = steps(FIGURES, Money(), LIGHT).data
    assert [text.strip() for text in terms.text] == ["$28", "", "$37"]
    assert (terms.textposition[0], terms.textposition[2]) == ("middle left", "middle right")
    assert (list(falling.textposition), [text.strip() for text in single.text]) == (["middle right", "middle left"], ["$15.50"])


def test_the_name_and_the_steps_stand_above_each_lane_and_fit_a_phone():
    figure = steps(FIGURES, Money(), LIGHT)
    headings = figure.layout.annotations
    assert [heading.text for heading in headings] == [
        "2021 Terms: Term 1 to Term 3",
        "2016 Interns of a name that…: Freshmen to Seniors",
        "2014 Interns: Freshmen",
    ]
    assert [round(heading.y) for heading in headings] == [0, 1, 2]
    assert [heading.y < place for place, heading in enumerate(headings)] == [True] * 3


def test_the_newest_is_in_the_accent():
    assert [lane.line.color for lane in steps(FIGURES, Money(), LIGHT).data] == [LIGHT.accent, LIGHT.muted, LIGHT.muted]


def test_no_figure_is_told():
    assert steps(FIGURES.head(0), Money(), LIGHT).layout.annotations[0].text == "No published figure for this selection."
