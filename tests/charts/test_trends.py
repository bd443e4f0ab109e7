"""Panels of years, a panel for each group: where they stand, and what each draws."""

from itertools import combinations

import pandas as pd

from charts.numbers import Money
from charts.reading import groups
from charts.theme import palette
from charts.trend import trends
from tests.charts.test_pay_charts import group

MONEY, COLOURS = Money(), palette("light")


def panel(name: str, *years: tuple[int, int, float | None]) -> pd.DataFrame:
    """The cells of a panel, each a year with its n and its median."""
    cells = [group(year, n, median, [5.0] * n if median is None else None) for year, n, median in years]
    told = [f"{name} · {year}" for year, *_ in years]
    return pd.DataFrame(cells).assign(year=[year for year, *_ in years], panel=name, label=told, group=told)


def scatter(chart, mode: str) -> list:
    return [trace for trace in chart.data if trace.type == "scatter" and trace.mode == mode]


def test_each_group_has_a_panel_with_its_years_all_on_one_scale():
    cells = pd.concat([
        panel("PhD", (2024, 30, 60.0), (2025, 3, None), (2026, 40, 80.0)),
        panel("Bachelor's", (2026, 7, 20.0), (2025, 9, 30.0)),
        *(panel(name, (2025, 5, 40.0)) for name in "ABC"),
    ])  # fmt: skip
    chart = trends(cells, MONEY, COLOURS)
    assert "".join(note.text for note in chart.layout.annotations) == "<b>PhD</b><b>Bachelor's</b><b>A</b><b>B</b><b>C</b>"
    assert [(trace.xaxis, trace.yaxis, list(trace.x), list(trace.y)) for trace in scatter(chart, "markers+text")[:2]] == [
        ("x", "y", [2024, 2026], [60, 80]),
        ("x2", "y3", [2025, 2026], [30, 20]),
    ]
    counts = [trace for trace in chart.data if trace.type == "bar"]
    assert [(trace.xaxis, trace.yaxis, list(trace.y), list(trace.text)) for trace in counts[:2]] == [
        ("x", "y2", [30, 3, 40], ["n 30", "n 3", "n 40"]),
        ("x2", "y4", [9, 7], ["n 9", "n 7"]),
    ]
    # No line leads over a year without a median, and points stand in none.
    line = next(trace for trace in scatter(chart, "lines") if trace.fill is None)
    assert list(line.x) == [2024, 2024, 2026, 2026]
    assert scatter(chart, "markers") == []
    axes = chart.layout.to_plotly_json()
    pay, n = ([axes[name]["range"] for name in names] for names in (("yaxis", "yaxis3", "yaxis9"), ("yaxis2", "yaxis4")))
    assert len(set(map(tuple, pay))) == len(set(map(tuple, n))) == 1
    assert n[0] == [0, 80]
    assert pay[0][0] < 20 * 0.9
    assert pay[0][1] > 80 * 1.1
    assert groups(chart) == set(cells["group"])


def test_panels_lie_beside_and_below_each_other_and_never_over():
    chart = trends(pd.concat([panel(name, (2025, 9, 30.0)) for name in "ABCDEFG"]), MONEY, COLOURS).layout.to_plotly_json()
    places = []
    for number in range(7):
        x, pay, n = (
            name + (str(place) if place > 1 else "")
            for name, place in (("xaxis", number + 1), ("yaxis", 2 * number + 1), ("yaxis", 2 * number + 2))
        )
        assert chart[n]["domain"][1] <= chart[pay]["domain"][0]
        places.append((*chart[x]["domain"], chart[n]["domain"][0], chart[pay]["domain"][1]))
        assert all(0 <= end <= 1.001 for end in places[-1])
    for one, other in combinations(places, 2):
        assert one[1] < other[0] or other[1] < one[0] or one[3] < other[2] or other[3] < one[2]
    assert [place[2] for place in places[:3]] == [places[0][2]] * 3, "three stand side by side"


def test_of_many_years_a_panel_names_the_last_median():
    chart = trends(panel("PhD", *((2018 + i, 30, 40.0 + i) for i in range(7))), MONEY, COLOURS)
    [medians] = scatter(chart, "markers+text")
    assert list(medians.text) == [""] * 6 + ["$46"]
    assert set(chart.data[-1].text) == {""}


def test_without_a_median_in_any_year_there_is_a_sentence():
    chart = trends(panel("PhD", (2025, 2, None)), MONEY, COLOURS)
    assert len(chart.data) == 0
    assert chart.layout.annotations[0].text == "No group has enough reports of a stated year."
