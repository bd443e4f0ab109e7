"""Published wages over the years: the median as a line with the middle half as a ribbon.

One line a classification, since codes that change are not one series.
"""

import pandas as pd
import plotly.graph_objects as go

from charts.numbers import Money
from charts.records import records
from charts.theme import EVIDENCE_SYMBOLS, Palette, axis, empty, figure, pay_axis, small

HEIGHT = 440
CROWDED = 8  # years from which on every second is named
ROOM = 1.18  # of the highest figure, for the labels
HOVER = "%{hovertext}<extra></extra>"


def wage_years(years: pd.DataFrame, asked: str, money: Money, colours: Palette) -> go.Figure:
    """Draw the median and the middle half of each year, one line a classification.

    `years`: one row a code and year with `group` (the code), `year`, `p25`, `median`, `p75` and `words`, in ascending order
    within a code. The `asked` code is drawn in the accent.
    """
    known = years.dropna(subset="median")
    if known.empty:
        return empty(colours, "No yearly wages are published for this occupation.", HEIGHT)
    first, last = int(known["year"].min()), int(known["year"].max())
    series = [(code, records(part)) for code, part in known.groupby("group", sort=False)]
    highest = known[["median", "p75"]].max().max()
    return figure(
        colours,
        HEIGHT,
        traces=[
            trace
            for code, rows in series
            for trace in (_ribbon(rows, _colour(code == asked, colours)), _line(rows, code == asked, money, colours))
        ],
        xaxis={
            "showgrid": False,
            "tick0": last,
            "dtick": 1 if last - first < CROWDED else 2,
            "tickformat": "d",
            "tickangle": 0,
            "range": [first - 0.6, last + 0.6],
        },
        yaxis=axis(colours, grid=True) | pay_axis(money, colours) | {"range": [0, ROOM * highest]},
        margin={"l": 8, "r": 16, "t": 12, "b": 28},
    )


def _colour(is_asked: bool, colours: Palette) -> str:
    return colours.accent if is_asked else colours.muted


def _ribbon(rows: list[dict], colour: str) -> dict:
    known = [row for row in rows if pd.notna(row["p25"]) and pd.notna(row["p75"])]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [row["year"] for row in known] + [row["year"] for row in reversed(known)],
        "y": [row["p75"] for row in known] + [row["p25"] for row in reversed(known)],
        "fill": "toself",
        "fillcolor": colour,
        "line": {"width": 0},
        "opacity": 0.15,
        "hoverinfo": "skip",
    }


def _line(rows: list[dict], is_asked: bool, money: Money, colours: Palette) -> dict:
    """Return the medians of one code; both ends of the asked one are labelled."""
    labelled = (0, len(rows) - 1) if is_asked else ()
    colour = _colour(is_asked, colours)
    return {
        "type": "scatter",
        "mode": "lines+markers+text",
        "x": [row["year"] for row in rows],
        "y": [row["median"] for row in rows],
        "text": [money.text(row["median"]) if place in labelled else "" for place, row in enumerate(rows)],
        "textposition": "top center",
        "textfont": small(colour),
        "cliponaxis": False,
        "line": {"color": colour, "width": 2},
        "marker": {"symbol": EVIDENCE_SYMBOLS["published"], "size": 8, "color": colour, "opacity": 1},
        "unselected": {"marker": {"opacity": 1}, "textfont": {"color": colour}},
        "customdata": [row["year"] for row in rows],
        "hovertext": [row["words"] for row in rows],
        "hovertemplate": HOVER,
    }
