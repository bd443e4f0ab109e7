"""Groups against groups: what stands in a cell, how it is shaded, and that its text can be read on the shade."""

import pandas as pd
import pytest

from charts.heat import heat
from charts.numbers import Money
from charts.reading import groups, read
from charts.theme import palette

MONEY = Money()
NONE = float("nan")


def cell(row: str, column: str, n: int, median: float, p25: float = 10.0) -> dict:
    documented = pd.notna(median)
    return {
        "row": row, "column": column, "row_label": row, "column_label": column, "label": f"{row} · {column}",
        "group": f"{row} | {column}", "n": n,
        "median": median, "p25": p25 if documented else NONE, "p75": median + 5, "p10": 5.0, "p90": 99.0, "median_low": NONE,
        "median_high": NONE, "no_interval": "few_companies", "no_median": None if documented else "few_reports",
        "lowest": 8.0, "highest": 9.0,
    }  # fmt: skip


CELLS = pd.DataFrame([
    cell("A", "All", 1_200, 10.0), cell("A", "PhD", 30, 40.0), cell("B", "All", 7, 20.0), cell("B", "PhD", 2, NONE),
])  # fmt: skip


def texts_of(traces) -> dict:
    """The text of each cell by its place."""
    return {(x, y): text for trace in traces for x, y, text in zip(trace.x, trace.y, trace.text, strict=True)}


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_cell_is_its_figure_over_its_count_and_one_without_shows_the_count_alone(mode):
    fills, *texts, marks = heat(CELLS, "median", MONEY, palette(mode)).data
    assert texts_of(texts) == {
        (0, 0): "<b>$10</b><br>n=1,200", (1, 0): "<b>$40</b><br>n=30", (0, 1): "<b>$20</b><br>n=7", (1, 1): "n=2",
    }  # fmt: skip
    steps = palette(mode).sequential[1:]
    # 20 is half way from 10 to 40 by its logarithm; the cell without a median has no shade.
    assert list(fills.marker.color) == [steps[0], steps[-1], steps[4]]
    assert list(marks.customdata) == list(CELLS["group"])


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_text_of_a_cell_can_be_read_on_every_shade(mode):
    steps = 40
    many = pd.DataFrame([cell(f"r{i}", "All", 9, 10.0 * 1.1**i) for i in range(steps)])
    fills, *texts, _ = heat(many, "median", MONEY, palette(mode)).data
    inks = {y: trace.textfont.color for trace in texts for y in trace.y}
    contrasts = []
    for shade, ink in zip(fills.marker.color, (inks[y] for y in fills.y), strict=True):
        low, high = sorted((luminance(shade), luminance(ink)))
        contrasts.append((high + 0.05) / (low + 0.05))
    assert len(set(fills.marker.color)) == len(palette(mode).sequential) - 1
    assert min(contrasts) >= 4.5


def test_counts_are_shown_alone_and_one_figure_for_all_is_one_shade():
    fills, *texts, _ = heat(CELLS, "n", MONEY, palette("light")).data
    assert texts_of(texts) == {(0, 0): "1,200", (1, 0): "30", (0, 1): "7", (1, 1): "2"}
    assert all(trace.unselected.textfont.color == trace.textfont.color for trace in texts)
    same = heat(CELLS.assign(median=12.0), "median", MONEY, palette("light")).data[0]
    assert len(set(same.marker.color)) == 1
    assert len(fills.x) == 4


def test_it_reads_as_a_table_and_each_cell_can_be_selected():
    chart = heat(CELLS, "p25", MONEY, palette("light"))
    assert groups(chart) == set(CELLS["group"])
    assert read(chart).fillna(-1).to_dict("list") == {
        "Row": ["A", "A", "B", "B"], "Column": ["All", "PhD", "All", "PhD"], "p25": [10, 10, 10, -1],
        "Reports": [1_200, 30, 7, 2], "group": list(CELLS["group"]),
    }  # fmt: skip


def test_without_a_cell_it_says_so():
    assert "No report" in heat(CELLS.head(0), "median", MONEY, palette("light")).layout.annotations[0].text
