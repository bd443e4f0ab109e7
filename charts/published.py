"""Published figures of groups: one lane a group, a diamond each figure.

The newest stand in full, the older ones pale, the years that they span at the right end.
"""

import pandas as pd
import plotly.graph_objects as go

from charts.lanes import at_the_ends, lane_axis, lane_height, names_above, names_room
from charts.numbers import Money
from charts.theme import EVIDENCE_SYMBOLS, Palette, edged, empty, figure, pale, pay_axis, wrapped_names

HOVER = "%{hovertext}<extra></extra>"
OLDER = 0.32


def published(figures: pd.DataFrame, money: Money, colours: Palette) -> go.Figure:
    """Draw published figures, one lane a group.

    `figures`: one row a figure with `lane` (its group's name; lanes stand in the order of the frame), `degree_level`,
    `group` (which figure), `pay`, `year` (null where not stated) and `words` for the hover.
    """
    if figures.empty:
        return empty(colours, "No published figure for this selection.")
    lanes = {lane: place for place, lane in enumerate(dict.fromkeys(figures["lane"]))}
    newest = figures.groupby("lane")["year"].transform("max")
    is_newest = figures["year"].eq(newest).fillna(False).astype(bool) | newest.isna()
    labels = wrapped_names(lanes)
    figures = figures.assign(y=figures["lane"].map(lanes), newest=is_newest)
    return figure(
        colours,
        height=88 + lane_height(labels) * len(lanes),
        traces=[_marks(figures, colours)],
        annotations=_spans(figures, lanes, colours),
        xaxis=pay_axis(money, colours),
        yaxis=lane_axis(labels),
        marks=["published"],
        shapes=names_above(list(lanes)),
        margin={"l": names_room(labels), "r": 70, "t": 26, "b": 40},
    )


def _spans(figures: pd.DataFrame, lanes: dict[str, int], colours: Palette) -> list[dict]:
    """Return the years of each lane, at its right end."""
    return at_the_ends("years", [_years(figures[figures["lane"] == lane]["year"]) for lane in lanes], colours)


def _years(years: pd.Series) -> str:
    if years.isna().all():
        return "no year"
    oldest, newest = int(years.min()), int(years.max())
    return str(newest) if oldest == newest else f"{oldest}–{newest % 100:02d}"


def _marks(figures: pd.DataFrame, colours: Palette) -> dict:
    shades = [colours.degrees[level] for level in figures["degree_level"]]
    fills = [pale(shade, 1 if newest else OLDER) for shade, newest in zip(shades, figures["newest"], strict=True)]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": figures["pay"].tolist(),
        "y": figures["y"].tolist(),
        "marker": {"symbol": EVIDENCE_SYMBOLS["published"], "size": 11, **edged(fills, shades)},
        "unselected": {"marker": {"opacity": 1}},
        "cliponaxis": False,
        "customdata": figures["group"].tolist(),
        "hovertext": figures["words"].tolist(),
        "hovertemplate": HOVER,
    }
