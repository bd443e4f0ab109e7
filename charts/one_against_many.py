"""One figure against many: the many in grey, as columns or, where they are few, one by one; the one as the accent mark."""

import pandas as pd
import plotly.graph_objects as go

from charts.numbers import Money, count
from charts.theme import FONT_SIZE, Palette, edged, empty, figure, pay_axis, small

HEIGHT = 320
HOVER = "%{hovertext}<extra></extra>"


def one_against_many(
    bins: pd.DataFrame, one: tuple[float, str], money: Money, colours: Palette, marks: dict[str, float] | None = None
) -> go.Figure:
    """Draw reports counted in bins, and one figure with its label as the accent mark.

    `bins`: one row a bin with `bin_from`, `bin_to` (pay) and `n`; `marks`: further figures of the many by their names, such
    as the median.
    """
    if bins.empty:
        return empty(colours, "No reports with pay to draw.")
    top = float(bins["n"].max())
    return figure(
        colours,
        height=HEIGHT,
        traces=[_columns(bins, money, colours), _mark(one, top, colours)],
        annotations=[
            _label(one, top, colours),
            *(_mark_note(name, value, money, colours) for name, value in (marks or {}).items()),
        ],
        shapes=[_mark_line(value, colours) for value in (marks or {}).values()],
        xaxis=pay_axis(money, colours, from_zero=False),
        yaxis={"range": [0, top * 1.35], "showticklabels": False},
        margin={"l": 8, "r": 16, "t": 26, "b": 40},
        bargap=0,
    )


def _columns(bins: pd.DataFrame, money: Money, colours: Palette) -> dict:
    return {
        "type": "bar",
        "x": ((bins["bin_from"] + bins["bin_to"]) / 2).tolist(),
        "y": bins["n"].tolist(),
        "width": ((bins["bin_to"] - bins["bin_from"]) * 0.92).tolist(),
        "marker": edged(colours.bar, colours.muted),
        "unselected": {"marker": {"opacity": 1}},
        "hovertext": [
            f"{money.span(low, high)}: {count(int(n), 'report')}"
            for low, high, n in zip(bins["bin_from"], bins["bin_to"], bins["n"], strict=True)
        ],
        "hovertemplate": HOVER,
    }


def _mark(one: tuple[float, str], top: float, colours: Palette) -> dict:
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [one[0], one[0]],
        "y": [0, top * 1.12],
        "line": {"color": colours.accent, "width": 3},
        "marker": {"size": [0, 11], "color": colours.accent, "opacity": 1},
        "cliponaxis": False,
        "hovertext": [one[1], one[1]],
        "hovertemplate": HOVER,
    }


def _label(one: tuple[float, str], top: float, colours: Palette) -> dict:
    font = {"color": colours.accent, "size": FONT_SIZE + 1}
    return {"text": f"<b>{one[1]}</b>", "x": one[0], "y": top * 1.12, "yanchor": "bottom", "yshift": 8, "font": font}


def _mark_note(name: str, value: float, money: Money, colours: Palette) -> dict:
    text = f"{name} {money.text(value)}"
    return {"text": text, "x": value, "y": 1, "yref": "paper", "yanchor": "bottom", "font": small(colours.muted)}


def _mark_line(value: float, colours: Palette) -> dict:
    line = {"color": colours.muted, "width": 1.5, "dash": "dot"}
    return {"type": "line", "x0": value, "x1": value, "y0": 0, "y1": 1, "yref": "paper", "line": line}
