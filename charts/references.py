"""Figures printed elsewhere, set against the offers: one row a claim, the offers' middle half as a band behind."""

import pandas as pd
import plotly.graph_objects as go

from charts.numbers import Money, percent
from charts.theme import EVIDENCE_SYMBOLS, FONT_SIZE, ROW_HEIGHT, Palette, empty, figure, shortened


def references(claims: pd.DataFrame, offers: pd.Series, money: Money, colours: Palette) -> go.Figure:
    """`claims`: one row a claim with `label`, `words`, `low`, `high`, `share_below`. `offers`: `p25`, `median`, `p75` of
    the offers that they are set against."""
    if claims.empty:
        return empty(colours, "No guide prints a figure for this selection.")
    drawn = claims.reset_index(drop=True)
    made = figure(colours, height=88 + ROW_HEIGHT * len(drawn))
    made.update_layout(margin={"t": 26, "r": 8})
    made.add_vrect(x0=offers["p25"], x1=offers["p75"], fillcolor=colours.accent, opacity=0.13, line_width=0, layer="below")
    made.add_vline(x=offers["median"], line={"color": colours.accent, "width": 2})
    made.add_annotation(
        text=f"offers: median {money.text(offers['median'])}", x=offers["median"], y=1, yref="paper", yanchor="bottom",
        showarrow=False, font={"color": colours.accent, "size": FONT_SIZE - 1},
    )
    for row, claim in drawn.iterrows():
        words = (
            f"<b>{claim['label']}</b><br>{claim['words']}<br>{money.span(claim['low'], claim['high'])}"
            f"<br>{percent(claim['share_below'])} of the offers pay less"
        )
        made.add_scatter(
            x=[claim["low"], claim["high"]], y=[row, row], mode="lines+markers", line={"color": colours.muted, "width": 2},
            marker={"symbol": EVIDENCE_SYMBOLS["guide"], "size": 10, "color": colours.text, "line": {"width": 2}},
            hovertext=[words, words], hovertemplate="%{hovertext}<extra></extra>", unselected={"marker": {"opacity": 1}},
        )
    made.update_xaxes(title_text=money.axis, tickprefix=money.symbol, rangemode="tozero", nticks=5, tickangle=0)
    made.update_yaxes(
        tickvals=list(drawn.index), ticktext=[shortened(label, 30) for label in drawn["label"]], range=[len(drawn) - 0.4, -0.6],
    )
    return made
