"""Pay across places: circles on a plain outline, their area by weight, their colour by median.

A place without a median is a small hollow circle, beneath the others, so that it takes no click from them. Where places
crowd, their region is drawn again, larger, below, and not in the map itself. The largest places whose names stand on no
circle carry them.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from charts.numbers import Money
from charts.place_names import named, short_name
from charts.reading import pay_table
from charts.records import records
from charts.theme import Palette, empty, figure, small

HEIGHT = 380
INSETS_HEIGHT = 270
#: The width and height of what is drawn of a scope, on a wide screen and on a phone.
SIZES = {"usa": ((653, 341), (330, 173)), "world": ((840, 380), (310, 170))}
LARGEST = 38  # pixels across the heaviest place
SMALLEST = 6
NAME = 16
#: So many places with a median crowd a region.
CROWD = 4
HOVER = "%{hovertext}<extra></extra>"

#: What a map shows: the corners of its parts in degrees (south, north, west, east).
PARTS = {
    "usa": ((24, 50, -125, -66), (51, 72, -180, -129), (18.5, 23, -161, -154)),
    "world": ((-58, 84, -180, 180),),
}


@dataclass(frozen=True)
class Frame:
    """A part of the figure with an outline of its own: its corners in degrees, its size in pixels, wide and on a phone.

    `at` says where a latitude and a longitude stand in parts of its width and height; None: evenly between its corners.
    """

    geo: str
    title: str
    corners: tuple[float, float, float, float]
    size: tuple[float, float]
    narrow: tuple[float, float]
    at: Callable[[float, float], tuple[float, float]] | None = None

    def placed(self, place: dict) -> dict:
        """Return a place with where it stands: `across` and `down`."""
        latitude, longitude = place["latitude"], place["longitude"]
        south, north, west, east = self.corners
        evenly = (longitude - west) / (east - west), (north - latitude) / (north - south)
        across, down = self.at(latitude, longitude) if self.at else evenly
        return place | {"across": across, "down": down}

    def holds(self, places: pd.DataFrame) -> pd.Series:
        """Return which places lie within the corners."""
        return _inside(places, self.corners)


#: Where places crowd on the map of the United States.
REGIONS = (
    Frame("geo2", "San Francisco Bay Area", (36.95, 38.15, -123.1, -121.3), (254, 213), (150, 127)),
    Frame("geo3", "Washington, DC to Boston", (38.4, 42.9, -77.9, -70.4), (270, 214), (158, 125)),
)


def within(places: pd.DataFrame, scope: str) -> pd.DataFrame:
    """Return the places (`country`, `latitude`, `longitude`) that the map of that scope can show."""
    inside = pd.Series(False, index=places.index)
    for corners in PARTS[scope]:
        inside |= _inside(places, corners)
    return places[inside & (places["country"] == "US")] if scope == "usa" else places[inside]


def place_map(places: pd.DataFrame, money: Money, colours: Palette, scope: str = "usa", symbol: str = "circle") -> go.Figure:
    """Draw places on the outlines of a scope, a mark each.

    `places`: one row a place with `group`, `label`, `words` (what the mark says), `country`, `latitude`, `longitude`,
    `weight` (its area), `median` (its colour) and, where a median is only a lower bound, `is_bound` (a triangle). Places
    outside the scope are left out.
    """
    shown = within(places, scope).sort_values("weight", ascending=False, kind="stable")
    if shown.empty:
        return empty(colours, "No place of this map has pay to draw.", HEIGHT)
    regions = _crowded(shown, scope)
    parts = {frame: shown[frame.holds(shown)] for frame in regions}
    rest = shown.drop(index=[place for part in parts.values() for place in part.index])
    main = Frame("geo", "", PARTS[scope][0], *SIZES[scope], at=_in_the_usa if scope == "usa" else None)
    parts = {main: rest} | parts
    heaviest = shown.loc[shown["median"].notna(), "weight"].max()
    below = INSETS_HEIGHT / (HEIGHT + INSETS_HEIGHT) if regions else 0
    traces = [trace for frame, part in parts.items() for trace in _traces(frame, records(part), heaviest, colours, symbol)]
    return figure(
        colours,
        HEIGHT + (INSETS_HEIGHT if regions else 0),
        traces=[trace for trace in traces if trace["lat"]],
        annotations=_titles(regions, below, colours),
        xaxis={"visible": False},
        yaxis={"visible": False},
        geo=_outline(scope, colours) | {"domain": {"x": [0, 1], "y": [below, 1]}},
        coloraxis=_colour_axis(shown["median"], money, colours),
        margin={"l": 0, "r": 0, "t": 0, "b": 52},
        table=pay_table(records(shown), money, "Place") if "n" in shown else None,
        **{frame.geo: _region_outline(frame, place, len(regions), below, colours) for place, frame in enumerate(regions)},
    )


def _in_the_usa(latitude: float, longitude: float) -> tuple[float, float]:
    """Return where a place of the contiguous states stands on their outline, in parts of its width and height.

    The outline is drawn by Albers' conic equal-area projection with standard parallels at 29.5 and 45.5 degrees (Snyder 1987,
    Map Projections: A Working Manual, p. 100); the last four figures say where Plotly's outline lies in it.
    """
    first, second = math.radians(29.5), math.radians(45.5)
    n = (math.sin(first) + math.sin(second)) / 2
    c = math.cos(first) ** 2 + 2 * n * math.sin(first)
    radius = math.sqrt(c - 2 * n * math.sin(math.radians(latitude))) / n
    angle = n * math.radians(longitude + 96)
    return 0.5089 + 1.0989 * radius * math.sin(angle), 1.912 * (1.0989 * radius * math.cos(angle) - 1.1474)


def _inside(places: pd.DataFrame, corners: tuple[float, float, float, float]) -> pd.Series:
    south, north, west, east = corners
    return places["latitude"].between(south, north) & places["longitude"].between(west, east)


def _crowded(places: pd.DataFrame, scope: str) -> list[Frame]:
    """Return the regions of the map in which places crowd."""
    known = places[places["median"].notna()]
    return [frame for frame in REGIONS if scope == "usa" and frame.holds(known).sum() >= CROWD]


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


def _region_outline(frame: Frame, place: int, of: int, below: float, colours: Palette) -> dict:
    """Return the outline of a crowded region, one of several side by side below the map."""
    south, north, west, east = frame.corners
    span = {
        "scope": "north america",  # the outline of the United States alone cannot be seen nearer
        "projection": {"type": "mercator"},
        "lataxis": {"range": [south, north]},
        "lonaxis": {"range": [west, east]},
        "center": {"lat": (south + north) / 2, "lon": (west + east) / 2},
        "showframe": True,
        "framecolor": colours.bar,
        "framewidth": 1,
    }
    domain = {"x": [place / of + 0.01, (place + 1) / of - 0.01], "y": [0, below * 0.88]}
    return _outline("usa", colours) | span | {"domain": domain}


def _titles(regions: list[Frame], below: float, colours: Palette) -> list[dict]:
    shared = {"xref": "paper", "yref": "paper", "y": below * 0.89, "yanchor": "bottom", "font": small(colours.muted)}
    return [
        {"text": frame.title, "x": (place + 0.5) / len(regions), "xanchor": "center"} | shared
        for place, frame in enumerate(regions)
    ]


def _traces(frame: Frame, rows: list[dict], heaviest: float, colours: Palette, symbol: str) -> list[dict]:
    known = [row | {"size": _across(row["weight"], heaviest)} for row in rows if pd.notna(row["median"])]
    unknown = [row | {"size": SMALLEST} for row in rows if pd.isna(row["median"])]
    names = named([frame.placed(row) for row in known], [frame.placed(row) for row in unknown], frame.size, frame.narrow)
    return [_unknown(unknown, frame, colours), _known(known, names, frame, colours, symbol)]


def _across(weight: float, heaviest: float) -> float:
    """Return how many pixels a place is across."""
    return round(max(SMALLEST, LARGEST * (weight / heaviest) ** 0.5), 1)


def _known(rows: list[dict], names: dict[str, str], frame: Frame, colours: Palette, symbol: str) -> dict:
    return _marks(rows, frame) | {
        "mode": "markers+text",
        "text": [short_name(row["label"], NAME) if row["group"] in names else "" for row in rows],
        "textposition": [names.get(row["group"], "bottom center") for row in rows],
        "textfont": small(colours.text) | {"shadow": ", ".join([f"0 0 2px {colours.surface}"] * 3)},
        "marker": {
            "size": [row["size"] for row in rows],
            "symbol": ["triangle-up" if row.get("is_bound") else symbol for row in rows],
            "color": [row["median"] for row in rows],
            "coloraxis": "coloraxis",
            "opacity": 0.92,
            "line": {"color": colours.muted, "width": 1},
        },
        "unselected": {"marker": {"opacity": 0.45}, "textfont": {"color": colours.text}},
    }


def _colour_axis(medians: pd.Series, money: Money, colours: Palette) -> dict:
    """Return the scale of the colours; one median needs none beside the map."""
    bar = {
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
        "separatethousands": True,
        "ticks": "",
        "tickfont": small(colours.muted),
        "title": {"text": f"median, {money.axis}", "side": "top", "font": small(colours.muted)},
    }
    scale = [[i / (len(colours.sequential) - 1), shade] for i, shade in enumerate(colours.sequential)]
    return {"colorscale": scale, "showscale": medians.nunique() > 1, "colorbar": bar}


def _unknown(rows: list[dict], frame: Frame, colours: Palette) -> dict:
    return _marks(rows, frame) | {
        "marker": {"size": SMALLEST, "color": "rgba(0,0,0,0)", "opacity": 1, "line": {"color": colours.muted, "width": 1}},
        "unselected": {"marker": {"opacity": 0.6}},
    }


def _marks(rows: list[dict], frame: Frame) -> dict:
    return {
        "type": "scattergeo",
        "geo": frame.geo,
        "mode": "markers",
        "lat": [row["latitude"] for row in rows],
        "lon": [row["longitude"] for row in rows],
        "customdata": [row["group"] for row in rows],
        "hovertext": [row["words"] for row in rows],
        "hovertemplate": HOVER,
    }
