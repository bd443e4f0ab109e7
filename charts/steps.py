"""Published pay step by step: a lane a series, its figures joined from its first year of study or work term to its last.

The name stands above its lane and the first and last figure at their marks, which leaves a phone the whole width.
"""

import pandas as pd
import plotly.graph_objects as go

from charts.numbers import Money
from charts.theme import EVIDENCE_SYMBOLS, FEW_TICKS, Palette, empty, figure, pay_axis, shortened, small

LANE = 54
#: The letters of a name and of its steps that stand above a lane on a phone.
LETTERS = 50
#: Of the highest figure, left and right of the marks, for the figures at their ends.
ROOM = 0.3
HOVER = "%{hovertext}<extra></extra>"


def steps(figures: pd.DataFrame, money: Money, colours: Palette) -> go.Figure:
    """Draw a lane for each series, its figures in the order of their steps.

    `figures`: one row a figure with `series`, `name` (of the series), `step` (the step's name), `pay`, `group` and `words`.
    Series stand newest first, the steps of each in their order.
    """
    if figures.empty:
        return empty(colours, "No published figure for this selection.")
    parts = [part for _, part in figures.groupby("series", sort=False)]
    highest = figures["pay"].max()
    return figure(
        colours,
        height=60 + LANE * len(parts),
        traces=[_lane(part, place, money, colours) for place, part in enumerate(parts)],
        annotations=[_heading(part, place, colours) for place, part in enumerate(parts)],
        xaxis=pay_axis(money, colours) | {"nticks": FEW_TICKS, "range": [0, (1 + ROOM) * highest]},
        yaxis={"visible": False, "range": [len(parts) - 0.5, -0.75]},
        margin={"l": 16, "r": 16, "t": 4, "b": 44},
    )


def _shade(place: int, colours: Palette) -> str:
    return colours.muted if place else colours.accent


def _lane(part: pd.DataFrame, place: int, money: Money, colours: Palette) -> dict:
    """Return the marks of a series: the lowest has its figure at its left, the highest at its right."""
    colour, pays = _shade(place, colours), part["pay"].tolist()
    ends = {pays.index(min(pays)): "middle left", pays.index(max(pays)): "middle right"}
    return {
        "type": "scatter",
        "mode": "lines+markers+text",
        "x": pays,
        "y": [place] * len(pays),
        "text": [f" {money.text(pay)} " if nth in ends else "" for nth, pay in enumerate(pays)],
        "textposition": [ends.get(nth, "middle right") for nth in range(len(pays))],
        "textfont": small(colour),
        "cliponaxis": False,
        "line": {"color": colour, "width": 1 if place else 2},
        "marker": {"symbol": EVIDENCE_SYMBOLS["published"], "size": 9, "color": colour, "opacity": 1},
        "unselected": {"marker": {"opacity": 1}, "textfont": {"color": colour}},
        "customdata": part["group"].tolist(),
        "hovertext": part["words"].tolist(),
        "hovertemplate": HOVER,
    }


def _heading(part: pd.DataFrame, place: int, colours: Palette) -> dict:
    """Return the name of a series and its first and last step, above its lane at the left."""
    first, last = part.iloc[0], part.iloc[-1]
    steps = f": {first['step']} to {last['step']}" if len(part) > 1 else f": {first['step']}"
    return {
        "text": shortened(first["name"], LETTERS - len(steps)) + steps,
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": place - 0.45,
        "yanchor": "middle",
        "font": small(colours.text if place else colours.accent),
    }
