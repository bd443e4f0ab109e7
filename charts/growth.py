"""Growth against pay: one dot an occupation, its area by openings, the average of all occupations as a line."""

import textwrap

import pandas as pd
import plotly.graph_objects as go

from charts.numbers import Money, growth
from charts.records import records
from charts.spread import spread
from charts.theme import Palette, axis, edged, empty, figure, pale, pay_axis, small, titled

HEIGHT = 540
NAME = 20  # letters on a line of a name
LARGEST = 46  # pixels across the dot with most openings
SMALLEST = 5
HOVER = "%{hovertext}<extra></extra>"


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
    labelled = sorted((row for row in rows if row["group"] in (*named, accented)), key=lambda row: row["pay"])
    return figure(
        colours,
        HEIGHT,
        traces=[_dots(rows, colours, accented)],
        annotations=_names(labelled, x_range, y_range, colours, accented) + _average_note(average, colours),
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
        margin={"l": 8, "r": 8, "t": 22, "b": 44},
    )


def _room(values: list[float], above: float) -> list[float]:
    """Return the values with some room below and a share of their span above."""
    span = max(values) - min(values) or max(values) or 1
    return [min(values) - 0.1 * span, max(values) + above * span]


def _dots(rows: list[dict], colours: Palette, accented: str | None) -> dict:
    shades = [colours.accent if row["group"] == accented else colours.muted for row in rows]
    largest = max((row["annual_openings"] for row in rows if pd.notna(row["annual_openings"])), default=1)
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row["change_percent"] for row in rows],
        "y": [row["pay"] for row in rows],
        "marker": {
            "size": [0 if pd.isna(row["annual_openings"]) else row["annual_openings"] for row in rows],
            "sizemode": "area",
            "sizeref": 2 * largest / LARGEST**2,
            "sizemin": SMALLEST / 2,
            **edged([pale(shade, 0.45) for shade in shades], shades),
        },
        "unselected": {"marker": {"opacity": 1}},
        "cliponaxis": False,
        "customdata": [row["group"] for row in rows],
        "hovertext": [row["words"] for row in rows],
        "hovertemplate": HOVER,
    }


def _names(rows: list[dict], x_range: list[float], y_range: list[float], colours: Palette, accented: str | None) -> list[dict]:
    """Return the names beside their dots at the end of a thin line, moved up or down where they would stand on each other.

    They stand on the side on which there is more room, so that none is cut off on a narrow screen.
    """
    gap = 44 * (y_range[1] - y_range[0]) / (HEIGHT - 66)
    aside, middle = 0.08 * (x_range[1] - x_range[0]), sum(x_range) / 2
    heights = spread([row["pay"] for row in rows], gap)
    return [
        {
            "text": "<br>".join(textwrap.wrap(row["label"], NAME)),
            "align": "left" if row["change_percent"] < middle else "right",
            "xanchor": "left" if row["change_percent"] < middle else "right",
            "x": row["change_percent"],
            "y": row["pay"],
            "axref": "x",
            "ayref": "y",
            "ax": row["change_percent"] + (aside if row["change_percent"] < middle else -aside),
            "ay": height,
            "showarrow": True,
            "arrowhead": 0,
            "arrowwidth": 1,
            "arrowcolor": colours.muted,
            "font": small(colours.accent if row["group"] == accented else colours.text),
        }
        for row, height in zip(rows, heights, strict=True)
    ]


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
