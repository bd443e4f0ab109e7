"""Single rates, one row each: its ends as a bar, its figure as a mark whose shape tells the evidence, n at the right end.

Behind them, where given, the reports that they are set against: p10 to p90 and the middle half as bands, the median a line.
"""

import pandas as pd
import plotly.graph_objects as go

from charts.lanes import at_the_ends, lane_axis, lane_height, names_above, names_room
from charts.numbers import Money
from charts.reading import Mark
from charts.records import records
from charts.theme import EVIDENCE_SYMBOLS, FEW_TICKS, Palette, empty, figure, pay_axis, small, wrapped_names

HOVER = "%{hovertext}<extra></extra>"


def rates(rows: pd.DataFrame, money: Money, colours: Palette, against: tuple[pd.Series, str] | None = None) -> go.Figure:
    """Draw rates from top to bottom in the order of the frame.

    `rows`: one row a rate with `group`, `label`, `low`, `pay`, `high` (null ends: a single figure), `evidence` (a key of
    the theme's symbols), `n` (null where unknown), `words` for the hover, and `accented`. `against` is a summary of
    other reports as `pay_by` gives it, with its name; one without a median is left out.
    """
    if rows.empty:
        return empty(colours, "No pay to draw.")
    lanes: list[dict] = [{**row, "y": place, "colour": _colour(row, colours)} for place, row in enumerate(records(rows))]
    market, name = against or (None, "")
    known = market is not None and pd.notna(market["median"])
    labels = wrapped_names(lane["label"] for lane in lanes)
    return figure(
        colours,
        height=80 + lane_height(labels) * len(lanes),
        traces=[trace for trace in (_ends(lanes, colour) for colour in (colours.muted, colours.accent)) if trace["y"]]
        + [_figures(lanes)],
        annotations=_counts(lanes, colours) + (_market_note(market, name, money, colours) if known else []),
        shapes=[*(_bands(market, colours) if known else []), *names_above([lane["label"] for lane in lanes])],
        xaxis=pay_axis(money, colours) | {"nticks": FEW_TICKS},
        yaxis=lane_axis(labels),
        marks=_marks(lanes),
        margin={"l": names_room(labels), "r": 58, "t": 26, "b": 40},
    )


def _marks(lanes: list[dict]) -> list[Mark]:
    """Return which of the marks have to be explained: those of postings, of people's answers, of published figures."""
    symbols = {EVIDENCE_SYMBOLS[lane["evidence"]] for lane in lanes}
    kinds: dict[str, Mark] = {"circle-open": "posted", "circle": "reported", "diamond": "published"}
    return [mark for symbol, mark in kinds.items() if symbol in symbols]


def _colour(row: dict, colours: Palette) -> str:
    return colours.accent if row["accented"] else colours.muted


def _ends(lanes: list[dict], colour: str) -> dict:
    ranges = [lane for lane in lanes if lane["colour"] == colour and pd.notna(lane["low"]) and lane["low"] < lane["high"]]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for lane in ranges for x in (lane["low"], lane["high"], None)],
        "y": [y for lane in ranges for y in (lane["y"], lane["y"], None)],
        "line": {"color": colour, "width": 8},
        "opacity": 0.35,
        "hoverinfo": "skip",
    }


def _figures(lanes: list[dict]) -> dict:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [lane["pay"] for lane in lanes],
        "y": [lane["y"] for lane in lanes],
        "marker": {
            "symbol": [EVIDENCE_SYMBOLS[lane["evidence"]] for lane in lanes],
            "size": 10,
            "color": [lane["colour"] for lane in lanes],
            "line": {"width": 2, "color": [lane["colour"] for lane in lanes]},
            "opacity": 1,
        },
        "unselected": {"marker": {"opacity": 1}},
        "cliponaxis": False,
        "customdata": [lane["group"] for lane in lanes],
        "hovertext": [lane["words"] for lane in lanes],
        "hovertemplate": HOVER,
    }


def _counts(lanes: list[dict], colours: Palette) -> list[dict]:
    return at_the_ends("n", [_counted(lane["n"]) for lane in lanes], colours)


def _counted(n: float | None) -> str:
    return "–" if n is None or pd.isna(n) else f"{int(n):,}"


def _bands(market: pd.Series, colours: Palette) -> list[dict]:
    across = {"y0": 0, "y1": 1, "yref": "paper", "layer": "below"}
    band = {"type": "rect", "fillcolor": colours.muted, "line": {"width": 0}, **across}
    median = {"type": "line", "line": {"color": colours.muted, "width": 2}, **across}
    return [
        {**band, "x0": market["p10"], "x1": market["p90"], "opacity": 0.09},
        {**band, "x0": market["p25"], "x1": market["p75"], "opacity": 0.16},
        {**median, "x0": market["median"], "x1": market["median"]},
    ]


def _market_note(market: pd.Series, name: str, money: Money, colours: Palette) -> list[dict]:
    text = f"{name}: median {money.text(market['median'])}"
    return [{"text": text, "x": market["median"], "y": 1, "yref": "paper", "yanchor": "bottom", "font": small(colours.muted)}]
