"""Employment now and projected: a bar of the jobs of the base year, what is added in the accent, what is lost hollow."""

import pandas as pd
import plotly.graph_objects as go

from charts.lanes import lane_axis, names_above, names_room
from charts.numbers import growth, thousands
from charts.records import records
from charts.theme import FEW_TICKS, TWO_LINES, Palette, axis, edged, empty, figure, shortened, titled, two_lines, wrapped

BAR_WIDTH = 0.5
#: The letters of a name that stand above a lane on a phone, beside the two lines of its figures.
LETTERS = 32
HOVER = "%{hovertext}<extra></extra>"


def employment(rows: pd.DataFrame, title: str, colours: Palette, accented: str | None = None) -> go.Figure:
    """Draw occupations or states from top to bottom in the order of the frame.

    One row each with `group`, `label`,
    `employment_base`, `employment_projected` (jobs), `change_percent` and `words`. `title` is that of the axis.
    The accented one has its name in bold.
    """
    known = rows.dropna(subset=["employment_base", "employment_projected"])
    if known.empty:
        return empty(colours, "No projection of employment to draw.")
    lanes: list[dict] = [{**row, "y": place} for place, row in enumerate(records(known))]
    labels = [_name(wrapped(lane["label"]), lane, accented) for lane in lanes]
    return figure(
        colours,
        height=70 + TWO_LINES * len(lanes),
        traces=_bars(lanes, colours),
        barmode="overlay",
        xaxis={"title": titled(title, colours), "rangemode": "tozero", "nticks": FEW_TICKS, "tickangle": 0},
        yaxis=lane_axis(labels) | {"ticklabelstandoff": 6},
        shapes=names_above([_name(shortened(lane["label"], LETTERS), lane, accented) for lane in lanes]),
        yaxis2=axis(colours, labels=colours.text)
        | lane_axis([_told(lane, colours) for lane in lanes])
        | {
            "overlaying": "y",
            "side": "right",
        },
        margin={"l": names_room(labels), "r": 8, "t": 8, "b": 40},
    )


def _name(name: str, lane: dict, accented: str | None) -> str:
    return f"<b>{name}</b>" if lane["group"] == accented else name


def _bars(lanes: list[dict], colours: Palette) -> list[dict]:
    kept = [min(lane["employment_base"], lane["employment_projected"]) for lane in lanes]
    moved = [abs(lane["employment_projected"] - lane["employment_base"]) for lane in lanes]
    grows = [lane["employment_projected"] >= lane["employment_base"] for lane in lanes]
    shared = {
        "type": "bar",
        "orientation": "h",
        "width": BAR_WIDTH,
        "y": [lane["y"] for lane in lanes],
        "unselected": {"marker": {"opacity": 1}},
        "customdata": [lane["group"] for lane in lanes],
        "hovertext": [lane["words"] for lane in lanes],
        "hovertemplate": HOVER,
    }
    changed = {
        "color": [colours.accent if up else "rgba(0,0,0,0)" for up in grows],
        "line": {"color": [colours.accent if up else colours.muted for up in grows], "width": 1},
    }
    return [
        {**shared, "x": kept, "marker": edged(colours.bar, colours.muted)},
        {**shared, "x": moved, "base": kept, "marker": changed, "yaxis": "y2"},
    ]


def _told(lane: dict, colours: Palette) -> str:
    """Return the growth, and under it the jobs of both years."""
    jobs = f"{thousands(lane['employment_base'])} → {thousands(lane['employment_projected'])}"
    return two_lines(growth(lane["change_percent"]), jobs, colours)
