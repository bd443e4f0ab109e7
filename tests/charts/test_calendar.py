"""The calendar: a lane a start, a bar to the first day of its end, lighter to the last; the past grey, today a line."""

from datetime import date

import pandas as pd
import pytest

from charts.calendar import DAY, OPEN, calendar
from charts.lanes import is_name
from charts.theme import pale, palette

LIGHT = palette("light")
TODAY = date(2026, 11, 21)
COLUMNS = ("group", "label", "start", "end_low", "end_high", "weeks", "words", "over")
STARTS = pd.DataFrame(
    [
        ("p1", "Acme · 12 May", "2025-05-12", "2025-08-04", "2025-10-27", "12–24 weeks", "Acme in words", True),
        ("p2", "Bolt · 14 Sep", "2026-09-14", "2027-02-05", "2027-02-05", "21 weeks", "Bolt in words", False),
        ("p3", "Cove · 1 Dec", "2026-12-01", None, None, "", "Cove in words", False),
    ],
    columns=COLUMNS,
).astype(dict.fromkeys(("start", "end_low", "end_high"), "datetime64[us]"))


def drawn(starts=STARTS, today=TODAY):
    return calendar(starts, today, LIGHT)


def test_a_bar_runs_to_the_first_end_and_lighter_to_the_last():
    sure, rest = drawn().data
    assert list(sure.base) == ["2025-05-12", "2026-09-14", "2026-12-01"]
    assert [days / DAY for days in sure.x] == [84, 144, 7]
    assert (list(rest.base), [days / DAY for days in rest.x], list(rest.y)) == (["2025-08-04"], [84], [0])
    assert (sure.marker.color[0], rest.marker.color[0]) == (LIGHT.bar, pale(LIGHT.bar, OPEN))


def test_a_past_start_is_grey_and_the_others_are_in_the_accent():
    assert list(drawn().data[0].marker.color) == [LIGHT.bar, LIGHT.accent, LIGHT.accent]
    names = drawn().layout.yaxis.ticktext
    assert [LIGHT.muted in name for name in names] == [True, False, False]
    assert ["Acme · 12 May" in names[0], "Bolt · 14 Sep" in names[1]] == [True, True]


def test_each_lane_tells_its_length_at_its_end_and_can_be_selected():
    layout = drawn().layout
    assert [(note.text, note.x) for note in layout.annotations[:3]] == [
        ("12–24 weeks", "2025-10-27"),
        ("21 weeks", "2027-02-05"),
        ("", "2026-12-08"),
    ]
    assert list(drawn().data[0].customdata) == ["p1", "p2", "p3"]
    assert list(drawn().data[0].hovertext) == ["Acme in words", "Bolt in words", "Cove in words"]


def test_today_is_a_line_with_its_date_within_the_axis():
    layout = drawn().layout
    pieces = [shape for shape in layout.shapes if shape.type == "line" and not is_name(shape)]
    assert {(piece.x0, piece.x1) for piece in pieces} == {("2026-11-21", "2026-11-21")}
    assert len(pieces) == len(STARTS)
    assert layout.annotations[-1].text == "today, 21 Nov 2026"
    assert layout.xaxis.range[0] == "2025-04-01"
    assert layout.xaxis.range[0] < "2026-11-21" < layout.xaxis.range[1]
    assert drawn(today=date(2030, 1, 1)).layout.xaxis.range[1] > "2030-01-01"


def test_the_line_of_today_crosses_no_name_above_a_lane():
    shapes = drawn().layout.shapes
    names = [shape.y0 for shape in shapes if is_name(shape)]
    pieces = [(shape.y0, shape.y1) for shape in shapes if shape.type == "line" and not is_name(shape)]
    assert all(begin >= name and end <= name + 1 - 0.5 for name, (begin, end) in zip(names, pieces, strict=True))
    assert all(end > lane for lane, (_, end) in enumerate(pieces))


def test_a_length_that_the_line_of_today_would_cross_has_a_ground_of_its_own():
    near = calendar(STARTS.head(2), date(2027, 2, 20), LIGHT).layout.annotations
    assert [note.bgcolor for note in near[:2]] == [None, LIGHT.background]


@pytest.mark.parametrize(
    ("ends", "labels"),
    [
        (("2025-06-28", "2025-07-20"), ["Apr<br>2025", "May", "Jun", "Jul", "Aug"]),
        (("2025-12-28", "2026-04-20"), ["Apr", "Jul", "Oct", "Jan<br>2026", "Apr"]),
        (("2026-12-28", "2028-02-20"), ["Jul", "Jan<br>2026", "Jul", "Jan<br>2027", "Jul", "Jan<br>2028"]),
    ],
)
def test_the_axis_names_months_and_each_year_once(ends, labels):
    starts = STARTS.head(1).assign(end_low=pd.Timestamp(ends[0]), end_high=pd.Timestamp(ends[1]))
    axis = drawn(starts, today=date(2025, 6, 1)).layout.xaxis
    assert list(axis.ticktext) == labels
    assert axis.range[0] <= axis.tickvals[0] < axis.tickvals[-1] <= axis.range[1]


def test_every_summer_in_view_is_shaded():
    summers = [(shape.x0, shape.x1) for shape in drawn().layout.shapes if shape.type == "rect"]
    assert summers == [("2025-06-01", "2025-09-01"), ("2026-06-01", "2026-09-01")]


def test_no_stated_start_is_a_sentence():
    none = drawn(STARTS.head(0))
    assert len(none.data) == 0
    assert "states a start date" in none.layout.annotations[0].text
