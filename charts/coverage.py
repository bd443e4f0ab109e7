"""What is covered of what is asked: one row a list, one square a thing that it asks for, covered ones first and filled."""

import pandas as pd
import plotly.graph_objects as go

from charts.records import records
from charts.theme import Palette, empty, figure, shortened, small

LANE = 46
SQUARE = 0.84
THICK = 0.4
NAME = 58
HOVER = "%{hovertext}<extra></extra>"


def coverage(rows: pd.DataFrame, longest: int, colours: Palette) -> go.Figure:
    """Draw what each list covers, from top to bottom in the order of the frame.

    `rows`: one row a list with `group`, `label`, `covered` and `missing` (lists of names). The label stands above its
    squares, so that it can be long. The axis ends at `longest`, the most that a list asks for.
    """
    if rows.empty:
        return empty(colours, "No list of skills to cover.")
    lanes = [{**row, "y": place} for place, row in enumerate(records(rows))]
    return figure(
        colours,
        height=30 + LANE * len(lanes),
        traces=[
            _squares(lanes, "covered", {"color": colours.accent, "line": {"width": 1, "color": colours.accent}}),
            _squares(lanes, "missing", {"color": "rgba(0,0,0,0)", "line": {"width": 1, "color": colours.muted}}),
        ],
        annotations=[note for lane in lanes for note in (_name(lane, colours), _ending(lane, colours))],
        xaxis={"visible": False, "range": [0, longest]},
        yaxis={"visible": False, "range": [len(lanes) - 0.6, -0.85]},
        barmode="overlay",
        bargap=1 - THICK,
        margin={"l": 8, "r": 62, "t": 8, "b": 8},
    )


def _squares(lanes: list[dict], part: str, marker: dict) -> dict:
    """Return the squares of one part of all lists; what is missing stands after what is covered."""
    squares = [
        (lane, name, place + (len(lane["covered"]) if part == "missing" else 0))
        for lane in lanes
        for place, name in enumerate(lane[part])
    ]
    said = {"covered": "you have it", "missing": "missing"}[part]
    return {
        "type": "bar",
        "orientation": "h",
        "base": [place for *_, place in squares],
        "x": [SQUARE] * len(squares),
        "y": [lane["y"] for lane, *_ in squares],
        "marker": marker,
        "unselected": {"marker": {"opacity": 1}},
        "customdata": [lane["group"] for lane, *_ in squares],
        "hovertext": [f"<b>{name}</b>: {said}<br>{lane['label']}" for lane, name, _ in squares],
        "hovertemplate": HOVER,
    }


def _name(lane: dict, colours: Palette) -> dict:
    above = {"x": 0, "xref": "paper", "xanchor": "left", "y": lane["y"] - THICK / 2, "yanchor": "bottom", "yshift": 1}
    return {"text": shortened(lane["label"], NAME), "font": small(colours.text), **above}


def _ending(lane: dict, colours: Palette) -> dict:
    asks = len(lane["covered"]) + len(lane["missing"])
    side = {"x": 1, "xref": "paper", "xanchor": "left", "xshift": 8, "y": lane["y"]}
    return {"text": f"{len(lane['covered'])} of {asks}", "font": small(colours.text), **side}
