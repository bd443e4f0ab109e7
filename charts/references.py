"""Figures printed elsewhere, set against the reports: one row a claim, the reports' middle half as a band behind."""

import pandas as pd
import plotly.graph_objects as go

from charts.lanes import lane_axis, names_above, names_room
from charts.numbers import Money, percent
from charts.records import records
from charts.theme import EVIDENCE_SYMBOLS, FEW_TICKS, Palette, empty, figure, pay_axis, shortened, small, two_lines

LANE = 38
LABEL = 30
#: The letters of a claim that stand above its lane on a phone.
LETTERS = 50


def references(claims: pd.DataFrame, reports: pd.Series, money: Money, colours: Palette) -> go.Figure:
    """Draw claims from top to bottom in the order of the frame, the reports behind them.

    `claims`: one row a claim with `title` (who claims it), `label`, `words`, `low`, `high`, `share_below`. `reports`: `p25`,
    `median`, `p75` of the reports that they are set against; without a median nothing of them is drawn.
    """
    if claims.empty:
        return empty(colours, "No guide gives a figure for this selection.")
    rows = records(claims)
    labels = [_name(row, colours) for row in rows]
    has_median = pd.notna(reports["median"])
    return figure(
        colours,
        height=88 + LANE * len(rows),
        traces=[_claims(rows, money, colours)],
        annotations=[_median_label(reports, money, colours)] if has_median else [],
        shapes=[
            *([_band(reports, colours), _median(reports, colours)] if has_median else []),
            *names_above([_line(row) for row in rows], letters=LETTERS),
        ],
        xaxis=pay_axis(money, colours) | {"nticks": FEW_TICKS},
        yaxis=lane_axis(labels),
        marks=["guide"],
        margin={"l": names_room(labels), "r": 8, "t": 26, "b": 40},
    )


def _name(row: dict, colours: Palette) -> str:
    """Return the two lines of a claim: who claims it, and what."""
    return two_lines(shortened(row["title"], LABEL), shortened(row["label"], LABEL), colours)


def _line(row: dict) -> str:
    """Return a claim on one line: what is claimed, and as far as there is room by whom."""
    return f"{row['label']} · {shortened(row['title'], LETTERS - len(row['label']))}"


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
        f"<br>{percent(claim['share_below'])} of the reports pay less"
    )


def _band(reports: pd.Series, colours: Palette) -> dict:
    return {
        "type": "rect",
        "x0": reports["p25"],
        "x1": reports["p75"],
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "layer": "below",
        "fillcolor": colours.accent,
        "opacity": 0.13,
        "line": {"width": 0},
    }


def _median(reports: pd.Series, colours: Palette) -> dict:
    return {
        "type": "line",
        "x0": reports["median"],
        "x1": reports["median"],
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "line": {"color": colours.accent, "width": 2},
    }


def _median_label(reports: pd.Series, money: Money, colours: Palette) -> dict:
    return {
        "text": f"reports: median {money.text(reports['median'])}",
        "x": reports["median"],
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "font": small(colours.accent),
    }
