"""Growth against pay: one dot an occupation, its area by openings, the average of all occupations as a line."""

import pandas as pd
import plotly.graph_objects as go

from charts.boxes import Box, box
from charts.dot_names import placed
from charts.numbers import Money, growth
from charts.records import records
from charts.theme import Palette, axis, edged, empty, figure, pale, pay_axis, small, titled

HEIGHT = 540
MARGIN = {"l": 8, "r": 8, "t": 22, "b": 44}
#: The room for the dots in pixels: the width on a phone, the height without ticks and titles.
ROOM = (255, 440)
LARGEST = 46  # pixels across the dot with most openings
SMALLEST = 5
HOVER = "%{hovertext}<extra></extra>"

Ranges = tuple[list[float], list[float]]  # of growth, of pay


def growth_against_pay(
    occupations: pd.DataFrame,
    average: float | None,
    growth_title: str,
    money: Money,
    colours: Palette,
    named: tuple[str, ...] = (),
    accented: str | None = None,
) -> go.Figure:
    """Draw growth against pay, one dot an occupation.

    `occupations`: one row an occupation with `group`, `label`, `change_percent`, `pay`, `annual_openings` and `words`.
    `average` is the growth of all occupations, `growth_title` the title of their axis. The `named` groups
    carry their names, the accented one in the accent.
    """
    known = occupations.dropna(subset=["change_percent", "pay"])
    if known.empty:
        return empty(colours, "No occupation has both a projection and its pay.", HEIGHT)
    rows = records(known.sort_values("annual_openings", ascending=False, kind="stable"))
    x_range, y_range = _room([row["change_percent"] for row in rows], 0.1), _room([row["pay"] for row in rows], 0.12)
    labelled = [row["group"] for row in rows if row["group"] in (*named, accented)]
    labelled.sort(key=lambda group: group != accented)
    return figure(
        colours,
        HEIGHT,
        traces=[_dots(rows, colours, accented)],
        annotations=_names(rows, labelled, (x_range, y_range), colours, accented, average) + _average_note(average, colours),
        shapes=_average_line(average, colours),
        xaxis={
            "title": titled(growth_title, colours),
            "ticksuffix": "%",
            "range": x_range,
            "zeroline": True,
            "zerolinecolor": colours.grid,
            "nticks": 8,
            "tickangle": 0,
        },
        yaxis=axis(colours, grid=True) | pay_axis(money, colours) | {"range": y_range},
        margin=MARGIN,
    )


def _room(values: list[float], above: float) -> list[float]:
    """Return the values with some room below and a share of their span above."""
    span = max(values) - min(values) or max(values) or 1
    return [min(values) - 0.1 * span, max(values) + above * span]


def _dots(rows: list[dict], colours: Palette, accented: str | None) -> dict:
    shades = [colours.accent if row["group"] == accented else colours.muted for row in rows]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row["change_percent"] for row in rows],
        "y": [row["pay"] for row in rows],
        "marker": {
            "size": [0 if pd.isna(row["annual_openings"]) else row["annual_openings"] for row in rows],
            "sizemode": "area",
            "sizeref": 2 * _largest(rows) / LARGEST**2,
            "sizemin": SMALLEST / 2,
            **edged([pale(shade, 0.45) for shade in shades], shades),
        },
        "unselected": {"marker": {"opacity": 1}},
        "cliponaxis": False,
        "customdata": [row["group"] for row in rows],
        "hovertext": [row["words"] for row in rows],
        "hovertemplate": HOVER,
    }


def _names(
    rows: list[dict], labelled: list[str], ranges: Ranges, colours: Palette, accented: str | None, average: float | None
) -> list[dict]:
    """Return the names of the labelled groups, each beside its dot at the end of a thin line."""
    places = {row["group"]: place for place, row in enumerate(rows)}
    names = {places[group]: rows[places[group]]["label"] for group in labelled}
    dots = [box(*_pixels(row["change_percent"], row["pay"], ranges), size, size) for row, size in _across(rows)]
    line = [] if average is None or pd.isna(average) else [_strip(average, ranges)]
    return [
        _name(rows[place], lines, room, ranges, colours.accent if rows[place]["group"] == accented else colours.text)
        | {"arrowcolor": colours.muted}
        for place, (lines, room) in placed(dots, names, ROOM, line).items()
    ]


def _name(row: dict, lines: list[str], room: Box, ranges: Ranges, colour: str) -> dict:
    """Return one name in its room: it begins there at the side of its dot."""
    left, top, right, bottom = room
    is_right = left >= _pixels(row["change_percent"], row["pay"], ranges)[0]
    x, y = _amounts(left if is_right else right, (top + bottom) / 2, ranges)
    return {
        "text": "<br>".join(lines),
        "align": "left" if is_right else "right",
        "xanchor": "left" if is_right else "right",
        "x": row["change_percent"],
        "y": row["pay"],
        "axref": "x",
        "ayref": "y",
        "ax": x,
        "ay": y,
        "showarrow": True,
        "arrowhead": 0,
        "arrowwidth": 1,
        "font": small(colour),
    }


def _across(rows: list[dict]) -> list[tuple[dict, float]]:
    """Return each row with the pixels across its dot."""
    largest = _largest(rows)
    openings = [0 if pd.isna(row["annual_openings"]) else row["annual_openings"] for row in rows]
    return [(row, max(SMALLEST, LARGEST * (n / largest) ** 0.5)) for row, n in zip(rows, openings, strict=True)]


def _largest(rows: list[dict]) -> float:
    return max((row["annual_openings"] for row in rows if pd.notna(row["annual_openings"])), default=1)


def _strip(x: float, ranges: Ranges) -> Box:
    """Return the room of the line of the average."""
    return box(_pixels(x, 0, ranges)[0], ROOM[1] / 2, 4, ROOM[1])


def _pixels(x: float, y: float, ranges: Ranges) -> tuple[float, float]:
    (left, right), (low, high) = ranges
    return ROOM[0] * (x - left) / (right - left), ROOM[1] * (high - y) / (high - low)


def _amounts(across: float, down: float, ranges: Ranges) -> tuple[float, float]:
    (left, right), (low, high) = ranges
    return left + across / ROOM[0] * (right - left), high - down / ROOM[1] * (high - low)


def _average_line(average: float | None, colours: Palette) -> list[dict]:
    if average is None or pd.isna(average):
        return []
    line = {"color": colours.muted, "width": 1.5, "dash": "dot"}
    return [{"type": "line", "x0": average, "x1": average, "y0": 0, "y1": 1, "yref": "paper", "layer": "below", "line": line}]


def _average_note(average: float | None, colours: Palette) -> list[dict]:
    if average is None or pd.isna(average):
        return []
    text = f"all occupations {growth(average)}"
    return [{"text": text, "x": average, "y": 1, "yref": "paper", "yanchor": "bottom", "font": small(colours.muted)}]
