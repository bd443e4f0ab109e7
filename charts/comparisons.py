"""Differences by several comparisons: one row a group, a mark a comparison, each with its interval where it has one."""

import pandas as pd
import plotly.graph_objects as go

from charts.lanes import lane_axis, names_above, names_room
from charts.numbers import change
from charts.records import records
from charts.theme import DIFFERENCES, FEW_TICKS, ROW_HEIGHT, Palette, empty, figure, intervals, titled, wrapped_names

ROW = 2 * ROW_HEIGHT
SPREAD = 0.22  # of a row, between the marks of one group
#: The letters of one of the two lines of a group's name.
LINE = 22
#: How far above the middle of its row a name stands, in parts of the row: above its uppermost mark.
RISE = 0.34
HOVER = "%{hovertext}<extra></extra>"


def comparisons(rows: pd.DataFrame, title: str, colours: Palette) -> go.Figure:
    """Draw the groups from top to bottom in the order of the frame.

    `rows`: one row a group and comparison with `group`, `label`, `comparison`, `symbol`, `premium`, `premium_low`,
    `premium_high` (shares; the ends null where there is no interval), `words` for the hover and `accented`. `title` is that
    of the axis.
    """
    known = rows[rows["premium"].notna()]
    if known.empty:
        return empty(colours, "No group has enough reports to compare.")
    groups = list(dict.fromkeys(known["label"]))
    kinds = list(dict.fromkeys(rows["comparison"]))
    places = {kind: (place - (len(kinds) - 1) / 2) * SPREAD for place, kind in enumerate(kinds)}
    labels = wrapped_names(groups, LINE)
    return figure(
        colours,
        height=60 + ROW * len(groups),
        traces=[_marks(part, groups, places[str(kind)], colours) for kind, part in known.groupby("comparison", sort=False)],
        shapes=[_nothing(len(groups), colours), *names_above(groups, RISE)],
        xaxis={"title": titled(title, colours), **DIFFERENCES, "nticks": FEW_TICKS, "tickangle": 0},
        yaxis=lane_axis(labels),
        margin={"l": names_room(labels), "r": 52, "t": 4, "b": 40},
    )


def _marks(part: pd.DataFrame, groups: list[str], offset: float, colours: Palette) -> dict:
    rows = records(part)
    colour = colours.accent if rows[0]["accented"] else colours.muted
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [row["premium"] for row in rows],
        "y": [groups.index(row["label"]) + offset for row in rows],
        "text": ["" if pd.notna(row["premium_low"]) else f"  {change(row['premium'])}" for row in rows],
        "textposition": "middle right",
        "textfont": {"color": colour},
        "cliponaxis": False,
        "marker": {
            "symbol": rows[0]["symbol"],
            "size": 10,
            "color": colour,
            "line": {"width": 2, "color": colour},
            "opacity": 1,
        },
        "unselected": {"marker": {"opacity": 1}, "textfont": {"color": colour}},
        "customdata": [row["group"] for row in rows],
        "error_x": intervals(rows, "premium", colour),
        "hovertext": [row["words"] for row in rows],
        "hovertemplate": HOVER,
    }


def _nothing(groups: int, colours: Palette) -> dict:
    """Return the line of no difference."""
    return {
        "type": "line",
        "x0": 0,
        "x1": 0,
        "y0": -0.5,
        "y1": groups - 0.5,
        "layer": "below",
        "line": {"color": colours.muted, "width": 1, "dash": "dot"},
    }
