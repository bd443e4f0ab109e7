"""Single rates: the mark where the figure is, its shape by evidence, the ends of a range, the others behind."""

import pandas as pd

from charts.lanes import is_name
from charts.numbers import Money
from charts.rates import rates
from charts.theme import palette

NONE = float("nan")
COLUMNS = ("group", "label", "low", "pay", "high", "evidence", "n", "words", "accented")
ROWS = pd.DataFrame(
    [
        ("NVIDIA", "PhD", 30.0, 62.0, 94.0, "posted", 3, "a posted range", True),
        ("NVIDIA", "Bachelor's", 40.0, 40.0, 40.0, "self_reported", 1, "one report", True),
        ("s-1", "Published, 2021", NONE, 50.8, NONE, "published", NONE, "a printed figure", False),
    ],
    columns=COLUMNS,
)
OTHERS = pd.Series({"p10": 25.0, "p25": 32.5, "median": 46.1, "p75": 60.0, "p90": 77.5})


def drawn(rows=ROWS, against=None):
    return rates(rows, Money(), palette("light"), against)


def figures(figure):
    return figure.data[-1]


def test_every_rate_is_a_mark_at_its_figure_and_its_shape_tells_the_evidence():
    marks = figures(drawn())
    assert (list(marks.x), list(marks.y)) == ([62.0, 40.0, 50.8], [0, 1, 2])
    assert list(marks.customdata) == ["NVIDIA", "NVIDIA", "s-1"]
    assert list(marks.marker.symbol) == ["circle-open", "circle", "diamond"]
    assert list(marks.hovertext) == ["a posted range", "one report", "a printed figure"]


def test_the_company_is_in_the_accent_and_what_others_print_is_grey():
    colours = palette("light")
    assert list(figures(drawn()).marker.color) == [colours.accent, colours.accent, colours.muted]


def test_only_a_range_has_ends():
    lines = [trace for trace in drawn().data if trace.mode == "lines"]
    assert [(list(line.x), list(line.y)) for line in lines] == [([30.0, 94.0, None], [0, 0, None])]


def test_counts_stand_at_the_right_end_and_an_unknown_one_is_a_dash():
    assert [note.text for note in drawn().layout.annotations] == ["n", "3", "1", "–"]


def test_the_others_stand_behind_with_their_median_named():
    figure = drawn(against=(OTHERS, "all others"))
    assert [(shape.x0, shape.x1) for shape in figure.layout.shapes if not is_name(shape)] == [
        (25.0, 77.5),
        (32.5, 60.0),
        (46.1, 46.1),
    ]
    assert figure.layout.annotations[-1].text == "all others: median $46.10"


def test_others_too_few_for_a_median_are_left_out():
    figure = drawn(against=(OTHERS.replace(46.1, NONE), "all others"))
    assert all(map(is_name, figure.layout.shapes))
    assert [note.text for note in figure.layout.annotations] == ["n", "3", "1", "–"]


def test_nothing_to_draw_is_a_sentence():
    empty = drawn(ROWS.head(0))
    assert len(empty.data) == 0
    assert empty.layout.annotations[0].text == "No pay to draw."
