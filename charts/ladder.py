"""The ladder of an offer's comparables: one row a step, a dot at the share that pays less, a bar between its bounds."""

from html import escape

import pandas as pd
import plotly.graph_objects as go

from charts.lanes import lane_axis, names_above, names_room
from charts.records import records
from charts.theme import TWO_LINES, Palette, edged, figure, pale, small, titled, wrapped

HOVER = "%{hovertext}<extra></extra>"
BAR_WIDTH = 0.36


def ladder(steps: pd.DataFrame, colours: Palette) -> go.Figure:
    """Draw the steps from narrow to wide, in the order of the frame.

    `steps`: one row a step with `group`, `label`, `n`, `low` and `high` (the bounds of the share), `interval_low` and
    `interval_high` (null for none), `is_enough` (drawn whole, else hollow), `is_taken` (in the accent) and `words`.
    """
    rows = [row | {"y": place, "middle": (row["low"] + row["high"]) / 2} for place, row in enumerate(records(steps))]
    for row in rows:
        row["colour"] = colours.accent if row["is_taken"] else colours.muted
    labels = [_label(str(row["label"])) for row in rows]
    return figure(
        colours,
        height=84 + TWO_LINES * len(rows),
        traces=[_bounds(rows), _dots(rows, colours)],
        annotations=[_count(row, colours) for row in rows],
        xaxis={
            "title": titled("share of reports that pay less", colours),
            "range": [-0.03, 1.03],
            "tickformat": ".0%",
            "tickvals": [0, 0.25, 0.5, 0.75, 1],
            "tickangle": 0,
        },
        yaxis=lane_axis(labels),
        shapes=names_above([escape(str(row["label"]), quote=False) for row in rows]),
        margin={"l": names_room(labels), "r": 52, "t": 8, "b": 40},
    )


def _label(name: str) -> str:
    """Return a name on two lines at most, in which no markup acts."""
    return "<br>".join(escape(line, quote=False) for line in wrapped(name).split("<br>"))


def _bounds(rows: list[dict]) -> dict:
    return {
        "type": "bar",
        "orientation": "h",
        "width": BAR_WIDTH,
        "base": [row["low"] for row in rows],
        "x": [row["high"] - row["low"] for row in rows],
        "y": [row["y"] for row in rows],
        "marker": edged([pale(row["colour"], 0.38) for row in rows], [row["colour"] for row in rows]),
        "unselected": {"marker": {"opacity": 1}},
        **_words(rows),
    }


def _dots(rows: list[dict], colours: Palette) -> dict:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row["middle"] for row in rows],
        "y": [row["y"] for row in rows],
        "cliponaxis": False,
        "marker": {
            "size": 10,
            "color": [row["colour"] if row["is_enough"] else colours.background for row in rows],
            "line": {"color": [row["colour"] for row in rows], "width": 2},
            "opacity": 1,
        },
        "unselected": {"marker": {"opacity": 1}},
        "error_x": {
            "type": "data",
            "symmetric": False,
            "thickness": 2,
            "width": 4,
            "color": colours.text,
            "array": [_reach(row["interval_high"], row["middle"]) for row in rows],
            "arrayminus": [_reach(row["middle"], row["interval_low"]) for row in rows],
        },
        **_words(rows),
    }


def _words(rows: list[dict]) -> dict:
    return {
        "customdata": [row["group"] for row in rows],
        "hovertext": [escape(row["words"], quote=False) for row in rows],
        "hovertemplate": HOVER,
    }


def _reach(above: float, below: float) -> float:
    return 0 if pd.isna(above) or pd.isna(below) else above - below


def _count(row: dict, colours: Palette) -> dict:
    return {
        "text": f"n {int(row['n']):,}", "x": 1, "xref": "paper", "xanchor": "left", "xshift": 8, "y": row["y"],
        "font": small(colours.muted),
    }  # fmt: skip
