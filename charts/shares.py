"""Shares of several groups: one row a name, one dot a group at its share, in the group's colour."""

import pandas as pd
import plotly.graph_objects as go

from charts.lanes import lane_axis, lane_height, names_above, names_room
from charts.theme import Palette, empty, figure, small, titled, wrapped_names

NAME = 28
#: Names of the colour key on one line, and the height of a line.
KEY_NAMES, KEY_LINE = 2, 17
HOVER = "%{hovertext}<extra></extra>"


def shares(cells: pd.DataFrame, headings: dict[str, str], title: str, colours: Palette) -> go.Figure:
    """Draw names from top to bottom in the order of the frame, a dot a group at its share.

    `cells`: one row a name and group with `label`, `level` (a key of the theme's degree colours), `share` (0 to 1),
    `few` (drawn hollow), `words` for the hover and `group`. `headings` names the levels, in the order of the colour key;
    `title` says of what the shares are.
    """
    if cells.empty:
        return empty(colours, "No share to draw.")
    names = {name: place for place, name in enumerate(dict.fromkeys(cells["label"]))}
    placed = cells.assign(y=cells["label"].map(names))
    labels = wrapped_names(names, NAME)
    return figure(
        colours,
        height=81 + _key_height(headings) + lane_height(labels) * len(names),
        traces=[_dots(placed, colours)],
        annotations=[_key(headings, colours)],
        shapes=[*(_line(part, colours) for _, part in placed.groupby("y")), *names_above(list(names))],
        xaxis={"title": titled(title, colours), "range": [-0.06, 1.03], "tickformat": ".0%", "nticks": 6},
        yaxis=lane_axis(labels),
        margin={"l": names_room(labels), "r": 8, "t": 17 + _key_height(headings), "b": 40},
    )


def _dots(cells: pd.DataFrame, colours: Palette) -> dict:
    shades = [colours.degrees[level] for level in cells["level"]]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": cells["share"].tolist(),
        "y": cells["y"].tolist(),
        "cliponaxis": False,
        "marker": {
            "size": 10,
            "opacity": 1,
            "line": {"width": 2, "color": shades},
            "color": [colours.background if few else shade for few, shade in zip(cells["few"], shades, strict=True)],
        },
        "unselected": {"marker": {"opacity": 1}},
        "customdata": cells["group"].tolist(),
        "hovertext": cells["words"].tolist(),
        "hovertemplate": HOVER,
    }


def _line(part: pd.DataFrame, colours: Palette) -> dict:
    """Return the line from the lowest to the highest share of a name."""
    place = part["y"].iloc[0]
    return {
        "type": "line",
        "x0": part["share"].min(),
        "x1": part["share"].max(),
        "y0": place,
        "y1": place,
        "layer": "below",
        "line": {"color": colours.bar, "width": 3},
    }


def _key_height(headings: dict[str, str]) -> int:
    """Return the height of the colour key, in pixels."""
    return KEY_LINE * -(-len(headings) // KEY_NAMES)


def _key(headings: dict[str, str], colours: Palette) -> dict:
    names = [f"<span style='color:{colours.degrees[level]}'>● {name}</span>" for level, name in headings.items()]
    return {
        "text": "<br>".join("   ".join(names[start : start + KEY_NAMES]) for start in range(0, len(names), KEY_NAMES)),
        "align": "left",
        "x": 0,
        "xanchor": "left",
        "xref": "paper",
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "yshift": 6,
        "font": small(colours.text),
    }
