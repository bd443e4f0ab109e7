"""Counted names: one row a name, its count as a bar with the number at the end, part of it in the accent.

Beside the bars, where given, a column of diamonds says which of a few guides name it too.
"""

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go

from charts.lanes import BAR, RISE_OF_BAR, lane_axis, lane_height, names_above, names_room
from charts.records import records
from charts.theme import EVIDENCE_SYMBOLS, Palette, edged, empty, figure, small, titled, wrapped_names

HOVER = "%{hovertext}<extra></extra>"
GAP = 6
NAME = 28
BARS = (0, 0.7)
GUIDES = (0.76, 1)


def tallies(rows: pd.DataFrame, title: str, longest: int, colours: Palette, guides: list[str] | None = None) -> go.Figure:
    """Draw names from top to bottom in the order of the frame, a bar each.

    `rows`: one row a name with `group`, `label`, `n`, `part` (how many of the n stand in the accent) and `words` for the
    hover; with `guides` (their ids, in the order of the columns) also `guides`, the ids of those that name it. `title`
    says what the bars count; the axis ends at `longest`.
    """
    if rows.empty:
        return empty(colours, "Nothing to count.")
    lanes: list[dict] = [{**row, "y": place} for place, row in enumerate(records(rows))]
    beside = {"xaxis2": _guide_axis(guides, colours)} if guides else {}
    labels = wrapped_names((lane["label"] for lane in lanes), NAME)
    return figure(
        colours,
        height=84 + lane_height(labels) * len(lanes),
        traces=[*_bars(lanes, colours), *([_diamonds(lanes, guides, colours)] if guides else [])],
        annotations=[_ending(lane, colours) for lane in lanes],
        xaxis={
            "title": titled(title, colours),
            "range": [0, longest],
            "domain": list(BARS if guides else (0, 1)),
            "nticks": min(6, longest + 1),
            "tickformat": "d",
        },
        yaxis=lane_axis(labels) | {"ticklabelstandoff": GAP},
        shapes=names_above([lane["label"] for lane in lanes], RISE_OF_BAR),
        barmode="stack",
        bargap=1 - BAR,
        margin={"l": names_room(labels), "r": 28, "t": 26, "b": 40},
        **beside,
    )


def _bars(lanes: list[dict], colours: Palette) -> list[dict]:
    """Return two bars end to end: the accented part, and the rest; none where there is nothing to draw."""
    accented = (colours.accent, colours.accent, lambda lane: lane["part"])
    parts = (accented, (colours.bar, colours.muted, lambda lane: lane["n"] - lane["part"]))
    return [_part([lane for lane in lanes if length(lane)], length, colour, edge) for colour, edge, length in parts]


def _part(lanes: list[dict], length: Callable[[dict], int], colour: str, edge: str) -> dict:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [length(lane) for lane in lanes],
        "y": [lane["y"] for lane in lanes],
        "marker": edged(colour, edge),
        "unselected": {"marker": {"opacity": 1}},
        "customdata": [lane["group"] for lane in lanes],
        "hovertext": [lane["words"] for lane in lanes],
        "hovertemplate": HOVER,
    }


def _ending(lane: dict, colours: Palette) -> dict:
    """Return the count at the end of its bar."""
    side = {"x": lane["n"], "xanchor": "left", "xshift": 4, "y": lane["y"]}
    return {"text": f"{lane['n']:,}", "font": small(colours.text), **side}


def _guide_axis(guides: list[str], colours: Palette) -> dict:
    return {
        "domain": list(GUIDES),
        "range": [-0.7, len(guides) - 0.3],
        "tickvals": list(range(len(guides))),
        "ticktext": [str(number + 1) for number in range(len(guides))],
        "side": "bottom",
        "fixedrange": True,
        "ticks": "",
        "showgrid": False,
        "zeroline": False,
        "tickfont": {"color": colours.muted},
        "title": titled("guides", colours),
    }


def _diamonds(lanes: list[dict], guides: list[str], colours: Palette) -> dict:
    """Return a diamond where a guide names the name, a faint dot where it does not."""
    cells = [(lane, place, guide in list(lane["guides"])) for lane in lanes for place, guide in enumerate(guides)]
    return {
        "type": "scatter",
        "mode": "markers",
        "xaxis": "x2",
        "x": [place for _, place, _ in cells],
        "y": [lane["y"] for lane, *_ in cells],
        "marker": {
            "symbol": [EVIDENCE_SYMBOLS["published"] if named else "circle" for *_, named in cells],
            "size": [9 if named else 3 for *_, named in cells],
            "color": [colours.text if named else colours.muted for *_, named in cells],
            "opacity": 1,
        },
        "unselected": {"marker": {"opacity": 1}},
        "customdata": [lane["group"] for lane, *_ in cells],
        "hovertext": [lane["words"] for lane, *_ in cells],
        "hovertemplate": HOVER,
    }
