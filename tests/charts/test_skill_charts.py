"""The charts of the page Skills: counted names, shares, what stands together, what is covered."""

import pandas as pd
import pytest

from charts.coverage import coverage
from charts.lanes import is_name
from charts.matrix import matrix
from charts.shares import shares
from charts.tallies import tallies
from charts.theme import palette

COLOURS = palette("light")
COUNTED = pd.DataFrame(
    [("py", "Python", 25, 25, "a", ["g1", "g2"]), ("vhdl", "VHDL", 3, 1, "b", []), ("r", "R", 0, 0, "c", ["g2"])],
    columns=["group", "label", "n", "part", "words", "guides"],
)
TOGETHER = pd.DataFrame(
    [("B", "A", 16, "b+a", "b and a", True), ("C", "A", 4, "c+a", "c and a", False), ("C", "B", 0, "c+b", "none", False)],
    columns=["row", "column", "n", "group", "words", "accented"],
)
LISTS = pd.DataFrame(
    [("p1", "Acme · Lab", ["C", "R"], ["Go"]), ("p2", "Bolt · " + "x" * 80, [], ["R"])],
    columns=["group", "label", "covered", "missing"],
)


def test_a_bar_is_its_count_and_the_accented_part_comes_first():
    accented, rest = tallies(COUNTED, "of 32", 32, COLOURS).data
    assert list(zip(accented.customdata, accented.x, accented.y, strict=True)) == [("py", 25, 0), ("vhdl", 1, 1)]
    assert list(zip(rest.customdata, rest.x, rest.y, rest.hovertext, strict=True)) == [("vhdl", 2, 1, "b")]
    assert (accented.marker.color, rest.marker.color) == (COLOURS.accent, COLOURS.bar)


def test_the_count_stands_at_the_end_of_its_bar():
    notes = tallies(COUNTED, "of 32", 32, COLOURS).layout.annotations
    assert [(note.text, note.x, note.y) for note in notes] == [("25", 25, 0), ("3", 3, 1), ("0", 0, 2)]


def test_a_guide_is_a_diamond_where_it_names_the_skill_and_a_dot_where_it_does_not():
    figure = tallies(COUNTED, "of 32", 32, COLOURS, ["g1", "g2"])
    marks = figure.data[-1]
    assert list(zip(marks.x, marks.y, marks.marker.symbol, strict=True)) == [
        (0, 0, "diamond"),
        (1, 0, "diamond"),
        (0, 1, "circle"),
        (1, 1, "circle"),
        (0, 2, "circle"),
        (1, 2, "diamond"),
    ]
    assert list(figure.layout.xaxis2.ticktext) == ["1", "2"]
    assert figure.layout.xaxis.domain[1] < figure.layout.xaxis2.domain[0]


def test_the_area_of_a_circle_tells_how_often_two_stand_together():
    marks = matrix(TOGETHER, COLOURS, counted=True).data[0]
    assert list(zip(marks.x, marks.y, marks.text, strict=True)) == [(0, 0, "16"), (0, 1, "4"), (1, 1, "")]
    large, small, none = marks.marker.size
    assert large == 2 * small
    assert none < small
    assert list(marks.marker.color) == [COLOURS.accent, COLOURS.bar, COLOURS.bar]
    assert list(marks.textposition) == ["middle center", "bottom center", "bottom center"]
    assert list(marks.textfont.color) == [COLOURS.background, COLOURS.text, COLOURS.text]


def test_a_count_under_its_small_circle_is_read_on_the_background():
    accented = TOGETHER.assign(accented=True)
    assert list(matrix(accented, COLOURS, counted=True).data[0].textfont.color)[1] == COLOURS.text


def test_rows_stand_below_the_heading_of_their_section():
    sections = TOGETHER.assign(section=["first · 2 documents", "second", "second"])
    figure = matrix(sections, COLOURS)
    labels = list(figure.layout.yaxis.ticktext)
    assert [label.startswith("<b>") for label in labels] == [True, False, True, False]
    assert "first" in labels[0]
    assert "2 documents" in labels[0]
    assert list(figure.data[0].y) == [1, 3, 3]
    assert figure.data[0].text is None


def test_a_list_has_a_square_for_each_thing_it_asks_for_covered_ones_first():
    covered, missing = coverage(LISTS, 3, COLOURS).data
    assert (list(covered.base), list(covered.y)) == ([0, 1], [0, 0])
    assert (list(missing.base), list(missing.y)) == ([2, 0], [0, 1])
    assert covered.marker.color == COLOURS.accent
    assert missing.hovertext[0] == "<b>Go</b>: missing<br>Acme · Lab"
    notes = [note.text for note in coverage(LISTS, 3, COLOURS).layout.annotations]
    assert [notes[0], notes[1], notes[3]] == ["Acme · Lab", "2 of 3", "0 of 1"]
    assert notes[2].endswith("…")


def test_a_level_of_few_postings_is_hollow_at_its_share():
    cells = pd.DataFrame(
        [
            ("Python", "phd", 0.75, False, "x", "Python"),
            ("Python", "bachelor", 0.5, True, "y", "Python"),
            ("R", "phd", 0.1, False, "z", "R"),
        ],
        columns=["label", "level", "share", "few", "words", "group"],
    )
    figure = shares(cells, {"phd": "PhD (27)", "bachelor": "Bachelor's (7)"}, "share", COLOURS)
    marks = figure.data[0]
    assert (list(marks.x), list(marks.y)) == ([0.75, 0.5, 0.1], [0, 0, 1])
    phd, bachelor = COLOURS.degrees["phd"], COLOURS.degrees["bachelor"]
    assert list(marks.marker.color) == [phd, COLOURS.background, phd]
    assert list(marks.marker.line.color) == [phd, bachelor, phd]
    assert [(line.x0, line.x1) for line in figure.layout.shapes if not is_name(line)] == [(0.5, 0.75), (0.1, 0.1)]
    assert "PhD (27)" in figure.layout.annotations[0].text


def test_the_colour_key_of_many_levels_takes_more_than_one_line():
    names = {level: f"{level} (9)" for level in ("bachelor", "master", "phd", "associate", "not_stated")}
    cells = pd.DataFrame(
        [("Python", level, 0.5, False, "x", "Python") for level in names],
        columns=["label", "level", "share", "few", "words", "group"],
    )
    one, many = (shares(cells, dict(list(names.items())[:number]), "share", COLOURS) for number in (2, 5))
    lines = many.layout.annotations[0].text.split("<br>")
    assert [line.count("●") for line in lines] == [2, 2, 1]
    assert one.layout.annotations[0].text.count("<br>") == 0
    assert many.layout.margin.t - one.layout.margin.t == many.layout.height - one.layout.height > 0


@pytest.mark.parametrize(
    "figure",
    [
        tallies(COUNTED.head(0), "", 1, COLOURS),
        matrix(TOGETHER.head(0), COLOURS),
        coverage(LISTS.head(0), 1, COLOURS),
        shares(pd.DataFrame(), {}, "", COLOURS),
    ],
    ids=["tallies", "matrix", "coverage", "shares"],
)
def test_nothing_to_draw_is_a_sentence(figure):
    assert not figure.data
    assert figure.layout.annotations[0].text.endswith(".")
