"""Lanes have their names at the left and, for a narrow screen, above them."""

import re
from pathlib import Path

import pandas as pd
import pytest

from charts.bars import bars
from charts.lanes import (
    BAR,
    LETTERS,
    MOST,
    RISE_OF_BAR,
    STEP,
    has_names_above,
    is_name,
    lane_axis,
    lane_height,
    names_above,
    names_room,
)
from charts.numbers import Money
from charts.pay_ranges import pay_ranges
from charts.rates import rates
from charts.shares import shares
from charts.tallies import tallies
from charts.theme import FONT_SIZE, ROW_HEIGHT, figure, palette

COLOURS = palette()


def test_lanes_stand_from_top_to_bottom_with_room_above_the_first():
    assert lane_axis(["A", "B<br>C"]) == {"tickvals": [0, 1], "ticktext": ["A", "B<br>C"], "range": [1.6, -0.75]}


def test_a_name_stands_above_its_lane_at_the_left_of_the_marks():
    first, second = names_above(["Acme", "A" * 60])
    assert (first["x0"], first["y0"], first["y1"], first["label"]["text"]) == (0, -0.27, -0.27, "Acme")
    assert (second["y0"], len(second["label"]["text"])) == (0.73, LETTERS)


def test_a_name_with_markup_is_cut_by_who_writes_it():
    name = f"<b>{'A' * 60}</b>"
    assert names_above([name])[0]["label"]["text"] == name


LONG = "Massachusetts Institute of Technology"
PAY = {"p10": 1.0, "p25": 1.0, "median": 2.0, "p75": 3.0, "p90": 3.0, "lowest": 1.0, "highest": 3.0, "points": [2.0]}
RANGE = PAY | {"median_low": None, "median_high": None, "no_interval": "companies", "no_median": None, "size_class": "many"}
RATE = {"low": None, "pay": 2.0, "high": None, "evidence": "published", "accented": False}
ONE = {"group": "a", "words": "w", "n": 30}
#: Charts with their names at the left, each of one lane.
DRAWN = {
    "ranges": lambda row: pay_ranges(pd.DataFrame([row | ONE | RANGE]), Money(), COLOURS),
    "rates": lambda row: rates(pd.DataFrame([row | ONE | RATE]), Money(), COLOURS),
    "bars": lambda row: bars(pd.DataFrame([row | {"amount": 2.0}]), "amount", COLOURS),
    "tallies": lambda row: tallies(pd.DataFrame([row | ONE | {"part": 0}]), "of 30", 30, COLOURS),
    "shares": lambda row: shares(
        pd.DataFrame([row | ONE | {"level": "phd", "share": 0.5, "few": False}]), {"phd": "PhD"}, "share", COLOURS
    ),
}


@pytest.mark.parametrize("chart", DRAWN)
def test_a_name_that_fits_on_two_lines_is_not_cut_and_its_lanes_are_as_high_as_it(chart):
    long, short = DRAWN[chart]({"label": LONG}), DRAWN[chart]({"label": "Yale"})
    assert list(long.layout.yaxis.ticktext) == ["Massachusetts Institute of<br>Technology"]
    assert list(short.layout.yaxis.ticktext) == ["Yale"]
    assert long.layout.height - short.layout.height == lane_height(["A<br>B"]) - lane_height(["A"]) > 0


def test_only_labelled_shapes_are_names():
    line = {"type": "line", "x0": 0, "x1": 1, "y0": 0, "y1": 0}
    drawn = figure(COLOURS, 100, shapes=[line, *names_above(["Acme"])])
    assert [is_name(shape) for shape in drawn.layout.shapes] == [False, True]
    assert has_names_above(drawn)
    assert not has_names_above(figure(COLOURS, 100, shapes=[line]))
    assert not has_names_above(figure(COLOURS, 100))


@pytest.mark.parametrize(
    ("labels", "letters"),
    [(["nnnn"], 4), (["Acme", "nnnnnnnnnnnnnnnn"], 16), (["nnnnnnnnnn<br>nnnnnnnnnnnnnnnn"], 16), (["<b>nnnn</b>"], 4)],
)
def test_the_room_for_names_is_that_of_the_longest_line(labels, letters):
    room = names_room(labels)
    assert room % STEP == 0
    assert 0.5 * FONT_SIZE * letters < room < 0.6 * FONT_SIZE * letters + 2 * STEP


def test_no_name_takes_all_of_the_room():
    assert names_room(["名" * 200]) == MOST
    assert names_room([]) == 2 * STEP


def test_the_style_sheet_knows_every_room():
    style = (Path(__file__).parents[2] / "static" / "style.css").read_text(encoding="utf-8")
    known = re.findall(r"st-key-lanes-(\d+)-\"\] \{ --names: (\d+)px; \}", style)
    assert known == [(str(room), str(room)) for room in range(2 * STEP, MOST + 1, STEP)]


def test_the_name_of_a_bar_is_much_nearer_to_it_than_to_the_bar_before():
    """A name takes about 13 of the 30 pixels of a lane, and nothing else stands between two bars."""
    above, below = 1 - BAR / 2 - RISE_OF_BAR - 13 / ROW_HEIGHT, RISE_OF_BAR - BAR / 2
    assert 0 < 3 * below < above
