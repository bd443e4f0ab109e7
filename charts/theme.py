"""The colours and the layout that every figure shares, read from the app's own theme file."""

import textwrap
import tomllib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import pandas as pd
import plotly.graph_objects as go

from charts.markup import safe
from charts.numbers import Money
from charts.reading import MARKS, STATED, Mark
from vocabulary.choices import in_charts

CONFIG = Path(__file__).parent.parent / ".streamlit" / "config.toml"

#: The order of the degree levels in the theme's categorical colours.
DEGREE_ORDER = in_charts("degree_level")

Mode = Literal["light", "dark"]

FONT = '"Source Sans", "Source Sans Pro", system-ui, sans-serif'
FONT_SIZE = 13
ROW_HEIGHT = 30
TWO_LINES = 38
#: Most ticks of an axis of amounts that names and figures leave little width on a phone.
FEW_TICKS = 4

#: How evidence is told apart: by shape, never by colour.
EVIDENCE_SYMBOLS = {
    "self_reported": "circle",
    "employer_stated": "circle-open",
    "posted": "circle-open",
    "published": "diamond",
    "modelled": "x",
    "guide": "diamond-open",
}


@dataclass(frozen=True)
class Palette:
    """The colours of one mode."""

    mode: Mode
    text: str
    muted: str
    grid: str
    background: str
    surface: str
    accent: str
    link: str
    bar: str
    degrees: dict[str, str]
    sequential: list[str]


@cache
def palette(mode: Mode = "light") -> Palette:
    """Return the colours of the light or the dark mode."""
    theme = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"][mode]
    return Palette(
        mode=mode,
        text=theme["textColor"],
        muted=theme["grayColor"],
        grid=theme["borderColor"],
        background=theme["backgroundColor"],
        surface=theme["secondaryBackgroundColor"],
        accent=theme["primaryColor"],
        link=theme["linkColor"],
        bar="#c3cbd4" if mode == "light" else "#465260",
        degrees=dict(zip(DEGREE_ORDER, theme["chartCategoricalColors"], strict=True)),
        sequential=theme["chartSequentialColors"],
    )


#: The labels of an axis of pay where they are less than one apart: with both decimals of money.
CENTS = [{"dtickrange": [None, 0.999], "value": ",.2f"}]
#: The labels of an axis of differences in per cent: zero has no sign.
DIFFERENCES = {"tickformat": "+.0%", "labelalias": {"+0%": "0%"}}
#: Whether Plotly checks every property of a figure. That takes ten times as long as making it, on every rerun, so it is done
#: by the tests, which build every chart both ways.
VALIDATED = False


def figure(
    colours: Palette,
    height: int,
    traces: list[dict] | None = None,
    annotations: list[dict] | None = None,
    xaxis: dict | None = None,
    yaxis: dict | None = None,
    table: dict | None = None,
    marks: Collection[Mark] = (),
    **layout: Any,
) -> go.Figure:
    """Return a figure in the app's look: no legend, no template, transparent, a light grid on the x axis only.

    Traces, annotations and axes are plain dictionaries and make the figure in one call: changing a figure piece by piece
    costs many times as much, on every rerun. `table` is what the figure draws as numbers, as `charts.reading` makes it and
    reads it again; `marks` are those of its marks that a page explains. `layout` overrides the shared layout key by key.
    """
    font = {"family": FONT, "size": FONT_SIZE, "color": colours.text}
    shared = {
        "template": {},  # None would be Streamlit's own: 4 KB with each figure
        "height": height,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 40},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": font,
        "showlegend": False,
        "hoverlabel": {"bgcolor": colours.background, "bordercolor": colours.grid, "font": font, "align": "left"},
        "hovermode": "closest",
        "dragmode": False,
        "clickmode": "event+select",
        "bargap": 0.35,
        "annotations": [{"showarrow": False, **note} for note in annotations or ()],
        "xaxis": axis(colours, grid=True) | (xaxis or {}),
        "yaxis": axis(colours, labels=colours.text) | (yaxis or {}),
    }
    if table or marks:
        shared[STATED] = (table or {}) | ({MARKS: list(marks)} if marks else {})
    stated = {name: value for name, value in (shared | layout).items() if value != []}
    return go.Figure(data=safe(traces or []), layout=safe(stated), _validate=VALIDATED)


def axis(colours: Palette, grid: bool = False, labels: str | None = None) -> dict:
    """Return an axis in the app's look: quiet, fixed, with a grid or without."""
    return {
        "showgrid": grid,
        "gridcolor": colours.grid,
        "zeroline": False,
        "showline": False,
        "ticks": "",
        "fixedrange": True,
        "automargin": True,
        "tickfont": {"color": labels or colours.muted},
    }


def axis_id(letter: str, number: int) -> str:
    """Return how traces name an axis, such as x3: the first of a letter has no number."""
    return letter if number == 1 else f"{letter}{number}"


def in_layout(name: str) -> str:
    """Return how the layout names an axis by its name in traces: xaxis3 for x3."""
    return f"{name[0]}axis{name[1:]}"


def pay_axis(money: Money, colours: Palette, from_zero: bool = True, note: str = "") -> dict:
    """Return what an axis of pay says: currency and unit in its title, with a note, and the currency's sign on its labels."""
    labels = {"tickprefix": money.symbol, "nticks": 6, "tickangle": 0, "separatethousands": True, "tickformatstops": CENTS}
    shared = {"title": titled(money.axis + note, colours)} | labels
    return shared | ({"rangemode": "tozero"} if from_zero else {})


def titled(text: str, colours: Palette) -> dict:
    """Return the title of an axis."""
    return {"text": text, "font": {"color": colours.muted, "size": FONT_SIZE}, "standoff": 8}


def small(colour: str) -> dict:
    """Return the font of a note within a chart."""
    return {"color": colour, "size": FONT_SIZE - 1}


def edged(fill: str | list[str], edge: str | list[str]) -> dict:
    """Return a marker with an edge, which stands out from the background where its fill alone does not."""
    return {"color": fill, "opacity": 1, "line": {"color": edge, "width": 1}}


def pale(colour: str, cover: float) -> str:
    """Return a colour that covers what is behind it by a share, such as rgba(11, 122, 111, 0.4)."""
    if cover == 1:
        return colour
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {cover})"


def intervals(rows: list[dict], name: str, colour: str) -> dict:
    """Return the horizontal intervals of marks at `name`, from `name`_low to `name`_high; none where these are null."""
    return {
        "type": "data",
        "visible": any(pd.notna(row[f"{name}_low"]) for row in rows),
        "symmetric": False,
        "thickness": 2,
        "width": 4,
        "color": colour,
        "array": [_reach(row[f"{name}_high"], row[name]) for row in rows],
        "arrayminus": [_reach(row[name], row[f"{name}_low"]) for row in rows],
    }


def _reach(above: float, below: float) -> float:
    return 0 if pd.isna(above) or pd.isna(below) else above - below


def empty(colours: Palette, sentence: str, height: int = 90) -> go.Figure:
    """Draw a figure that only says why there is nothing to draw."""
    note = {"text": sentence, "font": {"color": colours.muted}, "xref": "paper", "yref": "paper", "x": 0.5, "y": 0.5}
    return figure(colours, height, annotations=[note], xaxis={"visible": False}, yaxis={"visible": False})


def two_lines(first: str, second: str, colours: Palette) -> str:
    """Return a label of two lines, the second of them muted."""
    return f"{first}<br><span style='color:{colours.muted}'>{second}</span>"


def wrapped(name: str, limit: int = 26) -> str:
    """Return the name on two lines at most, broken between words, the second cut where it is too long."""
    first, *rest = textwrap.wrap(name, limit) or [""]
    return f"{first}<br>{shortened(' '.join(rest), limit)}" if rest else first


def wrapped_names(names: Iterable[str], limit: int = 26) -> list[str]:
    """Return names on two lines at most; those that would read alike so with their end on the second."""
    return apart(list(names), lambda name: wrapped(name, limit), lambda name: _with_end(name, limit))


def _with_end(name: str, limit: int) -> str:
    return f"{textwrap.wrap(name, limit)[0]}<br>…{name[1 - limit :].lstrip()}"


def apart(names: Sequence[str], cut: Callable[[str], str], otherwise: Callable[[str], str]) -> list[str]:
    """Return names as they are cut; those that would read alike so are cut otherwise."""
    texts = {name: cut(name) for name in names}
    alike = Counter(texts.values())
    return [otherwise(name) if alike[texts[name]] > 1 else texts[name] for name in names]


def shortened(name: str, limit: int = 26) -> str:
    """Return the name, cut with an ellipsis where it would push the chart aside."""
    return name if len(name) <= limit else name[: limit - 1].rstrip() + "…"
