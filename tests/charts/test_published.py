"""Published figures in lanes: a diamond each, the newest in full, the years at the right end."""

import pandas as pd

from charts.numbers import Money
from charts.published import OLDER, published
from charts.theme import pale, palette

FIGURES = pd.DataFrame(
    [
        ("s1", "Bachelor's", "bachelor", 17.2, 2015, "a mean of 2015"),
        ("s2", "Bachelor's", "bachelor", 20.8, 2021, "a mean of 2021"),
        ("s3", "Bachelor's", "bachelor", 28.0, None, "no year"),
        ("s4", "Master's", "master", 23.8, 2015, "a mean"),
        ("s5", "PhD", "phd", 30.0, None, "no year"),
    ],
    columns=("group", "lane", "degree_level", "pay", "year", "words"),
).astype({"year": "Int32"})
LIGHT = palette("light")


def test_every_figure_is_a_diamond_in_the_lane_and_the_colour_of_its_level():
    figure = published(FIGURES, Money(), LIGHT)
    (marks,) = figure.data
    assert (list(marks.x), list(marks.y)) == ([17.2, 20.8, 28.0, 23.8, 30.0], [0, 0, 0, 1, 2])
    assert marks.marker.symbol == "diamond"
    assert list(marks.marker.line.color) == [LIGHT.degrees[level] for level in FIGURES["degree_level"]]
    assert list(marks.customdata) == list(FIGURES["group"])
    assert list(marks.hovertext) == list(FIGURES["words"])
    assert list(figure.layout.yaxis.ticktext) == ["Bachelor's", "Master's", "PhD"]


def test_the_newest_of_each_lane_stands_in_full():
    (marks,) = published(FIGURES, Money(), LIGHT).data
    newest = [False, True, False, True, True]
    shades = [LIGHT.degrees[level] for level in FIGURES["degree_level"]]
    expected = [pale(shade, 1 if is_newest else OLDER) for shade, is_newest in zip(shades, newest, strict=True)]
    assert list(marks.marker.color) == expected


def test_the_years_of_each_lane_stand_at_its_right_end():
    notes = published(FIGURES, Money(), LIGHT).layout.annotations
    assert [note.text for note in notes] == ["years", "2015–21", "2015", "no year"]


def test_nothing_to_draw_is_a_sentence():
    empty = published(FIGURES.head(0), Money(), LIGHT)
    assert len(empty.data) == 0
    assert empty.layout.annotations[0].text == "No published figure for this selection."
