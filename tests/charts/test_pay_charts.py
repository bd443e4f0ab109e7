"""The charts of pay: what they draw of groups with many, few and too few reports, and of none at all."""

import json

import pandas as pd
import pytest

from charts.distribution import distributions
from charts.lanes import is_name
from charts.numbers import Money
from charts.pay_ranges import describe, pay_ranges
from charts.references import references
from charts.theme import palette
from charts.trend import trend

COLOURS = palette("light")
MONEY = Money()


def group(name: str, n: int, median: float | None = None, points=None, **more) -> dict:
    """A group as pay_by gives it: p25 and p75 five below and above the median, p10 and p90 ten."""
    known = median is not None
    return {
        "group": name,
        "label": name,
        "n": n,
        "companies": 3,
        "median": median,
        "p10": median - 10 if known else None,
        "p25": median - 5 if known else None,
        "p75": median + 5 if known else None,
        "p90": median + 10 if known else None,
        "median_low": median - 2 if known and n >= 6 else None,
        "median_high": median + 3 if known and n >= 6 else None,
        "no_interval": "few_companies" if known and n < 6 else None,
        "points": points,
        "lowest": min(points) - 1 if points else None,
        "highest": max(points) + 1 if points else None,
        "no_median": None if known else "few_reports",
        "size_class": "points" if not known else "few" if n < 25 else "many",
    } | more


GROUPS = pd.DataFrame([group("Many", 40, 50.0), group("Few", 5, 60.0), group("Two", 2, None, [30.0, 45.0])])


def traces(figure, kind: str) -> list:
    return [trace for trace in figure.data if trace.type == kind]


def test_a_group_is_a_line_a_bar_and_a_dot_with_its_interval():
    figure = pay_ranges(GROUPS, MONEY, COLOURS)
    bars = traces(figure, "bar")[0]
    assert (list(bars.base), list(bars.x), list(bars.y)) == ([45, 55], [10, 10], [0, 1])
    dots = next(trace for trace in traces(figure, "scatter") if trace.error_x.array is not None)
    assert list(dots.x) == [50, 60]
    assert (list(dots.error_x.array), list(dots.error_x.arrayminus)) == ([3, 0], [2, 0])
    assert list(dots.marker.color) == [COLOURS.muted, COLOURS.background]
    assert list(bars.customdata) == list(dots.customdata) == ["Many", "Few"]


def test_too_few_reports_are_points_and_n_stands_at_the_end_of_each_row():
    figure = pay_ranges(GROUPS, MONEY, COLOURS)
    points = next(trace for trace in figure.data if list(trace.x) == [30, 45])
    assert list(points.customdata) == ["Two", "Two"]
    assert list(figure.layout.yaxis.ticktext) == ["Many", "Few", "Two"]
    assert list(figure.layout.yaxis2.ticktext) == ["40", "5", "2"]


def test_lines_part_bands_and_the_groups_that_stand_in_none():
    names = ("a", "b", "c", "d", "e")
    groups = pd.DataFrame([group(name, 40, 50.0, band=band) for name, band in zip(names, (1, 1, 2, None, None), strict=True)])
    lines = [shape for shape in pay_ranges(groups, MONEY, COLOURS).layout.shapes if not is_name(shape)]
    assert [(line.y0, line.y1) for line in lines] == [(1.5, 1.5), (2.5, 2.5)]
    assert all(map(is_name, pay_ranges(GROUPS, MONEY, COLOURS).layout.shapes))


def test_points_alone_keep_their_labels_and_their_n():
    figure = pay_ranges(GROUPS[2:], MONEY, COLOURS)
    assert {trace.yaxis or "y" for trace in figure.data} == {"y", "y2"}


def test_a_reference_is_a_line_across_with_its_label():
    figure = pay_ranges(GROUPS, MONEY, COLOURS, reference=(48.0, "all"))
    assert list(figure.data[-1].x) == [48, 48]
    assert [(note.text, note.xanchor) for note in figure.layout.annotations] == [("n", "left"), ("all $48", None)]


def test_the_label_of_a_line_near_the_right_end_leaves_the_heading_of_the_counts_free():
    figure = pay_ranges(GROUPS, MONEY, COLOURS, reference=(60.0, "all"))  # the highest end is 70
    assert [(note.text, note.xanchor) for note in figure.layout.annotations] == [("n", "left"), ("all $60", "right")]


def test_words_say_what_the_marks_say():
    assert describe(group("Many", 40, 50.0), MONEY) == (
        "<b>Many</b><br>median $50 an hour, 95% interval $48–$53<br>middle half $45–$55, p10 to p90 $40–$60<br>40 reports"
    )
    assert "too few companies for an interval" in describe(group("Few", 5, 60.0), MONEY)
    assert (
        describe(group("Two", 2, None, [30.0, 45.0]), MONEY)
        == "<b>Two</b><br>$29–$46 an hour<br>2 reports, too few for a median"
    )


def test_a_long_name_does_not_push_the_chart_aside():
    long = pd.DataFrame([group("A company with a name that goes on and on and on and further", 40, 50.0)])
    assert (
        pay_ranges(long, MONEY, COLOURS).layout.yaxis.ticktext[0] == "A company with a name that<br>goes on and on and on and…"
    )


def test_steps_are_scaled_within_their_strip_and_a_small_group_is_a_rug():
    bins = pd.DataFrame({"group": ["Many", "Many"], "bin_from": [40.0, 50.0], "bin_to": [50.0, 60.0], "n": [10, 30]})
    figure = distributions(bins, GROUPS[GROUPS["group"] != "Few"], MONEY, COLOURS, {"Many": "#123456"})
    steps = traces(figure, "bar")[0]
    assert (list(steps.x), list(steps.width)) == ([45, 55], [10, 10])
    assert list(steps.y) == pytest.approx([0.26, 0.78])
    assert steps.base == 1
    assert [note.text for note in figure.layout.annotations] == ["$50"]
    rug = next(trace for trace in traces(figure, "scatter") if trace.marker.symbol == "line-ns-open")
    assert list(rug.x) == [30, 45]


FAR = pd.DataFrame(
    [
        ("Many", 10, 20, 59),
        ("Many", 20, 30, 1),
        ("Many", 90, 100, 1),
        ("Few", 20, 30, 34),
        ("Few", 30, 40, 4),
        ("Few", 60, 70, 1),
    ],
    columns=["group", "bin_from", "bin_to", "n"],
)
LOW = pd.DataFrame([group("Many", 61, 15.0), group("Few", 39, 25.0)])


def test_an_axis_that_few_reports_would_stretch_ends_with_98_percent_of_them_and_counts_the_others():
    """98 of 100 reports are up to 40, 94 up to 30, and 100 is over 1.5 times 40."""
    figure = distributions(FAR, LOW, MONEY, COLOURS, {})
    assert list(figure.layout.xaxis.range) == pytest.approx([9.4, 40])
    assert "reports over $40" in figure.layout.xaxis.title.text
    beyond = next(trace for trace in traces(figure, "scatter") if trace.marker.symbol == "triangle-right")
    assert list(zip(beyond.customdata, beyond.x, beyond.text, strict=True)) == [("Many", 40, " 1"), ("Few", 40, " 1")]
    assert all("1 report over $40" in words for words in beyond.hovertext)
    assert max(x for bars in traces(figure, "bar") for x in bars.x) == 35
    assert sum(len(bars.x) for bars in traces(figure, "bar")) == 4


@pytest.mark.parametrize(
    ("bins", "groups", "published"),
    [
        (FAR[~FAR["bin_to"].isin([70, 100])], LOW, None),  # nothing is far from the others
        (FAR, LOW, pd.DataFrame({"pay": [66.7], "label": [""], "words": [""]})),  # a published figure has to be seen
        (FAR, LOW.assign(median=[15.0, 69.0]), None),  # so has a median
    ],
)
def test_an_axis_that_nothing_stretches_holds_all(bins, groups, published):
    figure = distributions(bins, groups, MONEY, COLOURS, {}, published)
    assert figure.layout.xaxis.range is None
    assert "triangle-right" not in [trace.marker.symbol for trace in traces(figure, "scatter")]
    assert sum(len(bars.x) for bars in traces(figure, "bar")) == len(bins)


def test_published_figures_are_diamonds_below_each_on_its_own_line():
    bins = pd.DataFrame([("Many", 40, 50, 3)], columns=["group", "bin_from", "bin_to", "n"])
    published = pd.DataFrame({"pay": [22.0, 24.5], "label": ["all $22", "law $24.50"], "words": ["a survey", "the same"]})
    bare, marked = (distributions(bins, GROUPS[:1], MONEY, COLOURS, {}, given) for given in (published[:0], published))
    assert marked.layout.height > bare.layout.height
    assert (len(bare.layout.yaxis.ticktext), marked.layout.yaxis.ticktext[-1]) == (1, "Published means")
    diamonds = next(trace for trace in traces(marked, "scatter") if trace.marker.symbol == "diamond")
    assert (list(diamonds.x), list(diamonds.text)) == ([22, 24.5], ["all $22", "law $24.50"])
    low, high = marked.layout.yaxis.range
    assert low < diamonds.y[1] < diamonds.y[0] < 0 < 1 < high
    assert not [trace for trace in traces(bare, "scatter") if trace.marker.symbol == "diamond"]


def test_the_label_of_a_published_figure_stands_where_there_is_room_for_it():
    bins = pd.DataFrame([("Many", 16, 20, 3)], columns=["group", "bin_from", "bin_to", "n"])
    published = pd.DataFrame({"pay": [17.0, 24.5], "label": [" all $17", " law $24.50"], "words": ["a survey", "the same"]})
    figure = distributions(bins, GROUPS[:1].assign(median=18.0), MONEY, COLOURS, {}, published)
    diamonds = next(trace for trace in traces(figure, "scatter") if trace.marker.symbol == "diamond")
    assert list(diamonds.textposition) == ["middle right", "middle left"]
    assert list(diamonds.text) == [" all $17", "law $24.50 "]


def test_a_line_breaks_where_a_year_is_missing_or_too_small():
    known = [group(2021, 30, 40.0), group(2022, 30, 42.0), group(2024, 30, 44.0), group(2026, 6, 50.0)]
    years = pd.DataFrame([*known[:2], group(2023, 2, None, [20.0, 30.0]), *known[2:]])
    figure = trend(years, MONEY, COLOURS)
    line = next(trace for trace in traces(figure, "scatter") if trace.mode == "lines" and trace.fill is None)
    assert [x for x in line.x if x is not None] == [2021, 2022, 2022, 2024, 2024, 2026, 2026]
    assert [y for y in line.y if not pd.isna(y)] == [40, 42, 44, 50]
    ribbons = [trace for trace in traces(figure, "scatter") if trace.fill == "toself"]
    assert [sorted(set(ribbon.x)) for ribbon in ribbons] == [[2021, 2022], [2024], [2026]]
    assert list(traces(figure, "bar")[0].y) == [30, 30, 2, 30, 6]
    points = next(trace for trace in traces(figure, "scatter") if trace.mode == "markers" and list(trace.y) == [20, 30])
    assert list(points.x) == [2023, 2023]


def test_a_claim_is_a_line_between_its_ends_against_the_band_of_the_reports():
    claims = pd.DataFrame(
        {
            "title": ["A guide to internships of every kind", "Another"],
            "label": ["$20–$30 an hour", "$90,000 a year"],
            "words": ["a guide: interns"] * 2,
            "low": [20.0, 43.3],
            "high": [30.0, 43.3],
            "share_below": [0.1, 0.4],
        }
    )
    figure = references(claims, GROUPS.iloc[0], MONEY, COLOURS)
    assert list(figure.data[0].x) == [20, 30, None, 43.3, 43.3, None]
    assert "10% of the reports pay less" in figure.data[0].hovertext[0]
    assert list(figure.layout.yaxis.ticktext) == [
        f"A guide to internships of eve…<br><span style='color:{COLOURS.muted}'>$20–$30 an hour</span>",
        f"Another<br><span style='color:{COLOURS.muted}'>$90,000 a year</span>",
    ]
    assert [(shape.x0, shape.x1) for shape in figure.layout.shapes if not is_name(shape)] == [(45, 55), (50, 50)]


@pytest.mark.parametrize(
    "figure",
    [
        lambda: pay_ranges(GROUPS[:0], MONEY, COLOURS),
        lambda: distributions(pd.DataFrame(), GROUPS[:0], MONEY, COLOURS, {}),
        lambda: trend(GROUPS[:0], MONEY, COLOURS),
        lambda: references(pd.DataFrame(), GROUPS.iloc[0], MONEY, COLOURS),
    ],
)
def test_nothing_to_draw_is_a_sentence(figure):
    drawn = figure()
    assert len(drawn.data) == 0
    assert drawn.layout.annotations[0].text.endswith(".")


def test_a_ranking_of_25_groups_is_light():
    many = pd.DataFrame([group(f"Company {i}", 30, 50.0 + i) for i in range(25)])
    spec = pay_ranges(many, MONEY, COLOURS).to_json()
    assert len(spec) < 40_000
    assert json.loads(spec)["layout"]["showlegend"] is False
    assert "NaN" not in spec


@pytest.mark.parametrize(("years", "step", "counts"), [(3, 1, "n 7"), (18, 3, "7")])
def test_many_years_are_named_every_few_the_last_among_them(years, step, counts):
    frame = pd.concat([GROUPS.head(1)] * years).assign(group=range(2011, 2011 + years), n=7, companies=3)
    figure = trend(frame, MONEY, COLOURS)
    assert (figure.layout.xaxis.tick0, figure.layout.xaxis.dtick) == (2010 + years, step)
    assert set(figure.data[-1].text) == {counts}
