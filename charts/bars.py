"""Named amounts that nothing is known of but their numbers: one row a name, a bar from zero with the amount at its end."""

import pandas as pd
import plotly.graph_objects as go

from charts.lanes import BAR, RISE_OF_BAR, lane_axis, lane_height, names_above, names_room
from charts.records import records
from charts.theme import Palette, edged, empty, figure, small, titled, wrapped_names

HOVER = "%{hovertext}<extra></extra>"
GAP = 6
NAME = 28
#: The room for an amount at the end of the longest bar, as a share of the axis.
ROOM = 0.12


def bars(rows: pd.DataFrame, title: str, colours: Palette) -> go.Figure:
    """Draw amounts from top to bottom in the order of the frame, a bar each; those below zero go to the left.

    `rows`: one row a name with `label` and `amount`, a finite number; `title` says what the amounts are.
    """
    if rows.empty:
        return empty(colours, "Nothing to draw.")
    lanes: list[dict] = [{**row, "y": place} for place, row in enumerate(records(rows))]
    low, high = min(0.0, rows["amount"].min()), max(0.0, rows["amount"].max())
    room = ROOM * ((high - low) or 1.0)
    labels = wrapped_names((lane["label"] for lane in lanes), NAME)
    return figure(
        colours,
        height=84 + lane_height(labels) * len(lanes),
        traces=[_trace(lanes, title, colours)],
        annotations=[_ending(lane, colours) for lane in lanes],
        xaxis={
            "title": titled(title, colours),
            "range": [low - room if low < 0 else 0, high + room if high > 0 else float(low == 0)],
        },
        yaxis=lane_axis(labels) | {"ticklabelstandoff": GAP},
        shapes=names_above([lane["label"] for lane in lanes], RISE_OF_BAR),
        bargap=1 - BAR,
        margin={"l": names_room(labels), "r": 28, "t": 26, "b": 40},
    )


def printed(amount: float) -> str:
    """Return an amount with its thousands parted: whole where it is whole, else to the second decimal."""
    return f"{amount:,.2f}".removesuffix(".00").replace("-", "\u2212")


def _trace(lanes: list[dict], title: str, colours: Palette) -> dict:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [lane["amount"] for lane in lanes],
        "y": [lane["y"] for lane in lanes],
        "marker": edged(colours.bar, colours.muted),
        "hovertext": [f"<b>{lane['label']}</b><br>{title}: {printed(lane['amount'])}" for lane in lanes],
        "hovertemplate": HOVER,
    }


def _ending(lane: dict, colours: Palette) -> dict:
    """Return the amount at the end of its bar."""
    left = lane["amount"] < 0
    side = {"xanchor": "right", "xshift": -4} if left else {"xanchor": "left", "xshift": 4}
    return {"text": printed(lane["amount"]), "font": small(colours.text), "x": lane["amount"], "y": lane["y"], **side}
