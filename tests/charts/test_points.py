"""Points of groups without a median: all of them, or 200 evenly by rank, and the chart says so."""

import pandas as pd
import pytest

from charts import reading
from charts.distribution import distributions
from charts.numbers import Money
from charts.pay_ranges import pay_ranges
from charts.points import POINTS_SHOWN, points_note, points_shown
from charts.theme import palette
from charts.trend import trend

LIGHT = palette("light")
NOTE = "<br>Points: of a group of more than 200 reports 200, evenly by rank"


def refused(reports: int, name: str = "a") -> dict:
    """A group of so many reports of too few companies, whose pay is 0, 1, 2 …, listed from the highest down."""
    return {
        "group": name, "label": name, "n": reports, "companies": 9, "median": None, "p10": None, "p25": None, "p75": None,
        "p90": None, "median_low": None, "median_high": None, "no_interval": None, "no_median": "few_companies", "lowest": 0.0,
        "highest": float(reports), "size_class": "points", "points": [float(pay) for pay in reversed(range(reports))],
    }  # fmt: skip


#: A group of mostly wide ranges, whose ends lie beyond the middle of each.
SPAN = refused(2, "wide") | {
    "size_class": "span",
    "no_median": "wide_ranges",
    "lowest": 18.0,
    "highest": 94.0,
    "points": [56.0],
}


@pytest.mark.parametrize(("reports", "shown"), [(0, 0), (1, 1), (4, 4), (200, 200), (201, 200), (5_000, 200)])
def test_at_most_so_many_points_are_drawn_from_the_lowest_to_the_highest(reports, shown):
    points = points_shown(refused(reports))
    assert len(points) == shown
    assert points[:1] + points[-1:] == [0.0, reports - 1.0][: 2 * bool(reports)]


def test_points_stand_evenly_by_rank():
    points = points_shown(refused(1_991))  # ten ranks from one point to the next
    assert points == [10.0 * place for place in range(POINTS_SHOWN)]


def test_a_group_with_a_median_has_no_points():
    assert points_shown(refused(3) | {"median": 1.0}) == points_shown(refused(3) | {"points": None}) == []


def test_a_group_of_mostly_wide_ranges_has_no_points():
    assert points_shown(SPAN) == []


@pytest.mark.parametrize(
    ("groups", "note"),
    [
        ([], ""),
        ([refused(200)], ""),
        ([refused(201)], NOTE),
        ([refused(1), refused(300)], NOTE),
        ([refused(300) | {"median": 20.0}], ""),
        ([SPAN | {"n": 300}], ""),
    ],
)
def test_the_note_stands_only_where_points_are_left_out(groups, note):
    assert points_note(groups) == note


@pytest.fixture(params=["ranges", "strips", "years"])
def drawn(request):
    """Draws groups as one of the charts that have points: returns its points and its spans, group by group, and its figure."""

    def draw(groups: list[dict]):
        frame = pd.DataFrame(groups)
        if request.param == "ranges":
            figure = pay_ranges(frame, Money(), LIGHT)
        elif request.param == "strips":
            bins = pd.DataFrame([{"group": "a", "bin_from": 0, "bin_to": 1, "n": 1}])
            figure = distributions(bins, frame, Money(), LIGHT, {})
        else:
            figure = trend(frame.assign(group=range(2000, 2000 + len(frame))), Money(), LIGHT)
        of_years = request.param == "years"
        marks = [trace for trace in figure.data if trace.type == "scatter" and trace.mode == "markers" and trace.customdata]
        lines = [trace for trace in figure.data if trace.type == "scatter" and trace.mode == "lines+markers"]
        points, spans = ([list(trace.y if of_years else trace.x) for trace in of if len(trace.x)] for of in (marks, lines))
        return points, spans, figure

    return draw


def test_a_chart_of_many_refused_groups_weighs_little_and_tells_what_it_leaves_out(drawn):
    groups = [refused(5_000, name) for name in "abcdefghij"]
    points, _, figure = drawn(groups)
    assert points == [points_shown(group) for group in groups]
    assert NOTE.removeprefix("<br>") in figure.layout.xaxis.title.text
    assert len(figure.to_json()) < 110_000


def test_a_chart_that_draws_every_point_says_nothing_of_it(drawn):
    points, _, figure = drawn([refused(4)])
    assert points == [[0.0, 1.0, 2.0, 3.0]]
    assert "rank" not in (figure.layout.xaxis.title.text or "")


def test_mostly_wide_ranges_are_a_line_over_all_that_they_span(drawn):
    points, spans, figure = drawn([SPAN, refused(2)])
    assert (points, spans) == ([[0.0, 1.0]], [[18.0, 94.0]])
    assert reading.marks(figure) == ["point", "span"]
    assert reading.marks(drawn([SPAN | {"group": "a"}])[2]) == ["span"]
