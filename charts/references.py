"""Figures printed elsewhere, set against the offers: one row a claim, the offers' middle half as a band behind."""

import pandas as pd
import plotly.graph_objects as go

from charts.numbers import Money, percent
from charts.theme import EVIDENCE_SYMBOLS, ROW_HEIGHT, Palette, empty, figure, pay_axis, shortened, small


def references(claims: pd.DataFrame, offers: pd.Series, money: Money, colours: Palette) -> go.Figure:
    """Draw claims from top to bottom in the order of the frame, the offers behind them.

    `claims`: one row a claim with `label`, `words`, `low`, `high`, `share_below`. `offers`: `p25`, `median`, `p75` of
    the offers that they are set against.
    """
    if claims.empty:
        return empty(colours, "No guide prints a figure for this selection.")
    rows = claims.to_dict("records")
    return figure(
        colours,
        height=88 + ROW_HEIGHT * len(rows),
        traces=[_claims(rows, money, colours)],
        annotations=[
            {
                "text": f"offers: median {money.text(offers['median'])}",
                "x": offers["median"],
                "y": 1,
                "yref": "paper",
                "yanchor": "bottom",
                "font": small(colours.accent),
            }
        ],
        shapes=[_band(offers, colours), _median(offers, colours)],
        xaxis=pay_axis(money, colours),
        yaxis={
            "tickvals": list(range(len(rows))),
            "ticktext": [shortened(row["label"], 30) for row in rows],
            "range": [len(rows) - 0.4, -0.6],
        },
        margin={"l": 8, "r": 8, "t": 26, "b": 40},
    )


def _claims(rows: list[dict], money: Money, colours: Palette) -> dict:
    """Return one line a claim from its low to its high end, a gap between claims."""
    words = [_words(row, money) for row in rows]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [x for row in rows for x in (row["low"], row["high"], None)],
        "y": [y for place in range(len(rows)) for y in (place, place, None)],
        "connectgaps": False,
        "line": {"color": colours.muted, "width": 2},
        "marker": {"symbol": EVIDENCE_SYMBOLS["guide"], "size": 10, "color": colours.text, "line": {"width": 2}},
        "unselected": {"marker": {"opacity": 1}},
        "hovertext": [text for said in words for text in (said, said, "")],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _words(claim: dict, money: Money) -> str:
    return (
        f"<b>{claim['label']}</b><br>{claim['words']}<br>{money.span(claim['low'], claim['high'])}"
        f"<br>{percent(claim['share_below'])} of the offers pay less"
    )


def _band(offers: pd.Series, colours: Palette) -> dict:
    return {
        "type": "rect",
        "x0": offers["p25"],
        "x1": offers["p75"],
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "layer": "below",
        "fillcolor": colours.accent,
        "opacity": 0.13,
        "line": {"width": 0},
    }


def _median(offers: pd.Series, colours: Palette) -> dict:
    return {
        "type": "line",
        "x0": offers["median"],
        "x1": offers["median"],
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "line": {"color": colours.accent, "width": 2},
    }
