"""Pay across places: circles on a plain outline, their area by weight, their colour by median.

A place without a median is a small hollow circle. The largest places that do not crowd each other carry their names.
"""

import pandas as pd
import plotly.graph_objects as go

from charts.numbers import Money
from charts.records import records
from charts.theme import Palette, empty, figure, shortened, small

HEIGHT = 350
LARGEST = 38  # pixels across the heaviest place
SMALLEST = 6
NAMES = 8
NAME = 16
HOVER = "%{hovertext}<extra></extra>"

#: What a map shows: the corners of its parts in degrees (south, north, west, east), and how close names may come to each
#: other in degrees.
PARTS = {
    "usa": ((24, 50, -125, -66), (51, 72, -180, -129), (18.5, 23, -161, -154)),
    "world": ((-58, 84, -180, 180),),
}
APART = {"usa": (2.2, 8.0), "world": (8.0, 24.0)}


def within(places: pd.DataFrame, scope: str) -> pd.DataFrame:
    """Return the places (`country`, `latitude`, `longitude`) that the map of that scope can show."""
    lat, lon = places["latitude"], places["longitude"]
    inside = pd.Series(False, index=places.index)
    for south, north, west, east in PARTS[scope]:
        inside |= lat.between(south, north) & lon.between(west, east)
    return places[inside & (places["country"] == "US")] if scope == "usa" else places[inside]


def place_map(places: pd.DataFrame, money: Money, colours: Palette, scope: str = "usa", symbol: str = "circle") -> go.Figure:
    """Draw places on the outlines of a scope, a mark each.

    `places`: one row a place with `group`, `label`, `words` (what the mark says), `country`, `latitude`, `longitude`,
    `weight` (its area), `median` (its colour) and, where a median is only a lower bound, `is_bound` (a triangle). Places
    outside the scope are left out.
    """
    shown = within(places, scope)
    if shown.empty:
        return empty(colours, "No place of this map has pay to draw.", HEIGHT)
    rows = records(shown.sort_values("weight", ascending=False, kind="stable"))
    known = [row for row in rows if pd.notna(row["median"])]
    unknown = [row for row in rows if pd.isna(row["median"])]
    traces = [_known(known, money, colours, scope, symbol), _unknown(unknown, colours)]
    return figure(
        colours,
        HEIGHT,
        traces=[trace for trace in traces if trace["lat"]],
        xaxis={"visible": False},
        yaxis={"visible": False},
        geo=_outline(scope, colours),
        margin={"l": 0, "r": 0, "t": 0, "b": 46},
    )


def _outline(scope: str, colours: Palette) -> dict:
    line = {"color": colours.bar, "width": 0.6}
    shared = {
        "scope": scope,
        "resolution": 110,
        "bgcolor": "rgba(0,0,0,0)",
        "showframe": False,
        "showlakes": False,
        "showland": True,
        "landcolor": colours.surface,
        "showcoastlines": True,
        "coastlinecolor": line["color"],
        "coastlinewidth": line["width"],
        "showcountries": True,
        "countrycolor": line["color"],
        "countrywidth": line["width"],
        "showsubunits": True,
        "subunitcolor": line["color"],
        "subunitwidth": line["width"],
    }
    if scope == "world":
        return shared | {"projection": {"type": "natural earth"}, "lataxis": {"range": [-56, 80]}, "showsubunits": False}
    return shared


def _known(rows: list[dict], money: Money, colours: Palette, scope: str, symbol: str) -> dict:
    heaviest = max((row["weight"] for row in rows), default=1)
    named = {row["group"] for row in _uncrowded(rows, *APART[scope])}
    return _marks(rows) | {
        "mode": "markers+text",
        "text": [short_name(row["label"], NAME) if row["group"] in named else "" for row in rows],
        "textposition": "bottom center",
        "textfont": small(colours.text),
        "marker": {
            "size": [float(row["weight"]) for row in rows],
            "sizemode": "area",
            "sizeref": 2 * heaviest / LARGEST**2,
            "sizemin": SMALLEST / 2,  # a radius
            "symbol": ["triangle-up" if row.get("is_bound") else symbol for row in rows],
            "color": [row["median"] for row in rows],
            "colorscale": [[i / (len(colours.sequential) - 1), shade] for i, shade in enumerate(colours.sequential)],
            "colorbar": _colour_bar(money, colours),
            "opacity": 0.92,
            "line": {"color": colours.muted, "width": 0.8},
        },
        "unselected": {"marker": {"opacity": 0.45}, "textfont": {"color": colours.text}},
    }


def _colour_bar(money: Money, colours: Palette) -> dict:
    return {
        "orientation": "h",
        "thickness": 8,
        "len": 0.6,
        "x": 0.5,
        "xanchor": "center",
        "y": -0.01,
        "yanchor": "top",
        "outlinewidth": 0,
        "nticks": 5,
        "tickprefix": money.symbol,
        "ticks": "",
        "tickfont": small(colours.muted),
        "title": {"text": f"median, {money.axis}", "side": "top", "font": small(colours.muted)},
    }


def _unknown(rows: list[dict], colours: Palette) -> dict:
    return _marks(rows) | {
        "marker": {"size": SMALLEST, "color": "rgba(0,0,0,0)", "opacity": 1, "line": {"color": colours.muted, "width": 1}},
        "unselected": {"marker": {"opacity": 0.6}},
    }


def _marks(rows: list[dict]) -> dict:
    return {
        "type": "scattergeo",
        "mode": "markers",
        "lat": [row["latitude"] for row in rows],
        "lon": [row["longitude"] for row in rows],
        "customdata": [row["group"] for row in rows],
        "hovertext": [row["words"] for row in rows],
        "hovertemplate": HOVER,
    }


def _uncrowded(rows: list[dict], north_south: float, east_west: float) -> list[dict]:
    """Return the first places, in the order given, that keep their distance from those named before."""
    named: list[dict] = []
    for row in rows:
        near = (
            abs(row["latitude"] - other["latitude"]) < north_south and abs(row["longitude"] - other["longitude"]) < east_west
            for other in named
        )
        if len(named) < NAMES and not any(near):
            named.append(row)
    return named


def short_name(label: str, limit: int) -> str:
    """Return a place's name without its state; of a metro area the first of its cities, with an ellipsis."""
    name, *state = label.split(",")
    first, *others = name.split("-")
    return shortened(f"{first}…" if others and state else name, limit)
