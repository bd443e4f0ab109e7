"""Published pay step by step: a line a series, kinds of steps apart, labels that do not meet, the newest in the accent."""

from itertools import pairwise

import pandas as pd

from charts.numbers import Money
from charts.steps import steps
from charts.theme import palette

LIGHT = palette("light")
FIGURES = pd.DataFrame(
    [
        ("1", "2021 Terms", "Term 1", 101, "work term", 28.0, "a"),
        ("1", "2021 Terms", "Term 3", 103, "work term", 37.0, "b"),
        ("2", "2017 Interns", "Freshmen", 1, "year of study", 15.0, "c"),
        ("2", "2017 Interns", "Seniors", 4, "year of study", 19.0, "d"),
        ("3", "2016 Interns of a name that is far too long", "Freshmen", 1, "year of study", 15.5, "e"),
        ("3", "2016 Interns of a name that is far too long", "Seniors", 4, "year of study", 19.1, "f"),
    ],
    columns=("series", "name", "step", "place", "kind", "pay", "group"),
).assign(words=lambda d: [f"words of {group}" for group in d["group"]])


def test_each_series_is_a_line_over_its_steps_with_the_kinds_of_steps_apart():
    figure = steps(FIGURES, Money(), LIGHT)
    assert list(figure.layout.xaxis.ticktext) == ["Freshmen", "Seniors", "Term 1", "Term 3"]
    assert list(figure.layout.xaxis.tickvals) == [0, 1, 3, 4]
    assert [(list(line.x), list(line.y)) for line in figure.data] == [
        ([3, 4], [28, 37]),
        ([0, 1], [15, 19]),
        ([0, 1], [15.5, 19.1]),
    ]
    assert [list(line.customdata) for line in figure.data] == [["a", "b"], ["c", "d"], ["e", "f"]]
    assert list(figure.data[1].hovertext) == ["words of c", "words of d"]
    assert {line.marker.symbol for line in figure.data} == {"diamond"}


def test_the_newest_is_in_the_accent_and_labels_stand_apart():
    figure = steps(FIGURES, Money(), LIGHT)
    assert [line.line.color for line in figure.data] == [LIGHT.accent, LIGHT.muted, LIGHT.muted]
    labels = figure.layout.annotations
    assert [label.text for label in labels[:2]] == ["2021 Terms", "2017 Interns"]
    assert labels[2].text == "2016 Interns of a name th…"
    heights = sorted(label.y for label in labels)
    assert min(high - low for low, high in pairwise(heights)) > 1.5


def test_a_leader_goes_from_the_last_figure_of_each_series_to_its_name():
    figure = steps(FIGURES, Money(), LIGHT)
    assert [(line.x0, line.y0) for line in figure.layout.shapes] == [(4, 37), (1, 19), (1, 19.1)]
    assert [line.y1 for line in figure.layout.shapes] == [label.y for label in figure.layout.annotations]


def test_no_figure_is_told():
    assert steps(FIGURES.head(0), Money(), LIGHT).layout.annotations[0].text == "No published figure for this selection."
