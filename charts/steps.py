"""Published pay step by step: one line a series over years of study or work terms, labelled at its end, the newest in full."""

import pandas as pd
import plotly.graph_objects as go

from charts.numbers import Money
from charts.spread import GAP, spread
from charts.theme import EVIDENCE_SYMBOLS, Palette, axis, empty, figure, pay_axis, shortened, small

HEIGHT = 420
LETTERS = 26
SIDE = 178
HOVER = "%{hovertext}<extra></extra>"


def steps(figures: pd.DataFrame, money: Money, colours: Palette) -> go.Figure:
    """Draw a line through the figures of each series, step by step.

    `figures`: one row a figure with `series`, `name` (of the series), `step` (the step's name; in the order in which the steps
    are to stand, those of one kind together), `kind` (of steps), `pay`, `group`, `year` (null where not stated) and `words`.
    Series stand newest first.
    """
    if figures.empty:
        return empty(colours, "No published figure for this selection.")
    places = _places(figures)
    right = max(places.values()) + 0.3
    newest = figures.iloc[0]["series"]
    parts = [part for _, part in figures.groupby("series", sort=False)]
    room = 1.12 * figures["pay"].max()
    ends = [part.iloc[-1]["pay"] for part in parts]
    labels = spread(ends, GAP * room / (HEIGHT - 90))
    return figure(
        colours,
        HEIGHT,
        traces=[_line(part, places, colours, is_newest=part.iloc[0]["series"] == newest) for part in parts],
        annotations=[
            _label(part, at, colours, part.iloc[0]["series"] == newest) for part, at in zip(parts, labels, strict=True)
        ],
        shapes=[_leader(part, at, places, right, colours) for part, at in zip(parts, labels, strict=True)],
        xaxis={
            "tickvals": list(places.values()),
            "ticktext": list(places),
            "range": [-0.3, right],
            "showgrid": False,
        },
        yaxis=axis(colours, grid=True) | pay_axis(money, colours) | {"range": [min(0, *labels), max(room, *labels)]},
        margin={"l": 8, "r": SIDE, "t": 14, "b": 40},
    )


def _places(figures: pd.DataFrame) -> dict[str, int]:
    """Return where each step stands, with a gap between steps of different kinds."""
    steps = figures.drop_duplicates("step").sort_values("place", kind="stable")
    kinds = {kind: place for place, kind in enumerate(dict.fromkeys(steps["kind"]))}
    return {step: place + kinds[kind] for place, (step, kind) in enumerate(zip(steps["step"], steps["kind"], strict=True))}


def _line(part: pd.DataFrame, places: dict[str, int], colours: Palette, is_newest: bool) -> dict:
    colour = colours.accent if is_newest else colours.muted
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [places[step] for step in part["step"]],
        "y": part["pay"].tolist(),
        "line": {"color": colour, "width": 2 if is_newest else 1},
        "marker": {"symbol": EVIDENCE_SYMBOLS["published"], "size": 9, "color": colour, "opacity": 1},
        "unselected": {"marker": {"opacity": 1}},
        "customdata": part["group"].tolist(),
        "hovertext": part["words"].tolist(),
        "hovertemplate": HOVER,
    }


def _leader(part: pd.DataFrame, at: float, places: dict[str, int], right: float, colours: Palette) -> dict:
    """Return the thin line from the last figure of a series to its name."""
    last = part.iloc[-1]
    line = {"color": colours.muted, "width": 0.5, "dash": "dot"}
    return {
        "type": "line",
        "x0": places[last["step"]],
        "y0": last["pay"],
        "x1": right,
        "y1": at,
        "layer": "below",
        "line": line,
    }


def _label(part: pd.DataFrame, at: float, colours: Palette, is_newest: bool) -> dict:
    """Return the name of a series, right of all lines at the height of its last figure."""
    return {
        "text": shortened(part.iloc[0]["name"], LETTERS),
        "x": 1,
        "xref": "paper",
        "xanchor": "left",
        "xshift": 6,
        "y": at,
        "font": small(colours.accent if is_newest else colours.muted),
    }
