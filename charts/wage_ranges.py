"""Published wages, one row a group: p10 to p90 as a line, the middle half as a bar, the median as a diamond.

The count stands at the right end. An end that the source only bounds is open: an arrow from the highest figure that it prints.
"""

import pandas as pd
import plotly.graph_objects as go

from charts.lanes import at_the_ends, lane_axis, names_above, names_room
from charts.numbers import Money
from charts.pay_ranges import HOVER, middle_halves, said
from charts.records import records
from charts.theme import EVIDENCE_SYMBOLS, TWO_LINES, Palette, empty, figure, pay_axis, wrapped_names

PERCENTILES = ("p10", "p25", "median", "p75", "p90")
OPEN = 0.05  # of the axis: how far an open end reaches beyond the last figure


def wage_ranges(rows: pd.DataFrame, money: Money, colours: Palette, counted: str, accented: str | None = None) -> go.Figure:
    """Draw groups from top to bottom in the order of the frame.

    One row each with `group`, `label`, `p10` … `p90`, `top_coded`
    (names of the percentiles that are only bounded), `n` and `words`. `counted` is what n counts.
    """
    known = rows.dropna(subset=[*PERCENTILES], how="all")
    if known.empty:
        return empty(colours, "No wages are published for this selection.")
    lanes: list[dict] = [
        {**row, "y": place, "colour": colours.accent if row["group"] == accented else colours.muted}
        for place, row in enumerate(records(known))
    ]
    widest = max(_figures(lane)[-1] for lane in lanes)
    halves = middle_halves([lane for lane in lanes if pd.notna(lane["p25"]) and pd.notna(lane["p75"])])
    traces = (_spans(lanes, colours), halves, _medians(lanes), _open_ends(lanes, widest, colours))
    labels = wrapped_names(lane["label"] for lane in lanes)
    return figure(
        colours,
        height=80 + TWO_LINES * len(lanes),
        traces=[trace for trace in traces if trace["y"]],
        annotations=_counts(lanes, counted, colours),
        xaxis=pay_axis(money, colours) | {"range": [0, (1 + 2 * OPEN) * widest]},
        yaxis=lane_axis(labels),
        shapes=names_above([lane["label"] for lane in lanes]),
        margin={"l": names_room(labels), "r": 66, "t": 26, "b": 40},
    )


def is_open(row: dict) -> bool:
    """Return whether the upper end of a range is only bounded by its source."""
    return hasattr(row["top_coded"], "__len__") and not isinstance(row["top_coded"], str) and len(row["top_coded"]) > 0


def _figures(lane: dict) -> list[float]:
    return [lane[name] for name in PERCENTILES if pd.notna(lane[name])]


def _spans(lanes: list[dict], colours: Palette) -> dict:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for lane in lanes for x in (_figures(lane)[0], _figures(lane)[-1], None)],
        "y": [y for lane in lanes for y in (lane["y"], lane["y"], None)],
        "line": {"color": colours.muted, "width": 1},
        "hoverinfo": "skip",
    }


def _medians(lanes: list[dict]) -> dict:
    known = [lane for lane in lanes if pd.notna(lane["median"])]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [lane["median"] for lane in known],
        "y": [lane["y"] for lane in known],
        "marker": {
            "symbol": EVIDENCE_SYMBOLS["published"],
            "size": 11,
            "color": [lane["colour"] for lane in known],
            "opacity": 1,
        },
        "unselected": {"marker": {"opacity": 1}},
        **said(known),
    }


def _open_ends(lanes: list[dict], widest: float, colours: Palette) -> dict:
    """Return an arrow each, from the last figure that is known."""
    bounded = [lane for lane in lanes if is_open(lane)]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [x for lane in bounded for x in (_figures(lane)[-1], _figures(lane)[-1] + OPEN * widest, None)],
        "y": [y for lane in bounded for y in (lane["y"], lane["y"], None)],
        "line": {"color": colours.muted, "width": 1, "dash": "dot"},
        "marker": {
            "symbol": [symbol for _ in bounded for symbol in ("circle", "triangle-right-open", "circle")],
            "size": [size for _ in bounded for size in (0, 10, 0)],
            "color": colours.muted,
        },
        "hovertext": [text for lane in bounded for text in (lane["words"], lane["words"], "")],
        "hovertemplate": HOVER,
    }


def _counts(lanes: list[dict], counted: str, colours: Palette) -> list[dict]:
    return at_the_ends(counted, ["–" if pd.isna(lane["n"]) else f"{int(lane['n']):,}" for lane in lanes], colours)
