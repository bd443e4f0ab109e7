"""The colours and the layout that every figure shares, read from the app's own theme file."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import plotly.graph_objects as go

CONFIG = Path(__file__).parent.parent / ".streamlit" / "config.toml"

#: The order of the degree levels in the theme's categorical colours.
DEGREE_ORDER = ("bachelor", "master", "phd", "not_stated", "associate", "high_school", "professional")

Mode = Literal["light", "dark"]

FONT = '"Source Sans", "Source Sans Pro", system-ui, sans-serif'
FONT_SIZE = 13
ROW_HEIGHT = 30

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
    accent: str
    bar: str
    degrees: dict[str, str]
    sequential: list[str]


@cache
def palette(mode: Mode = "light") -> Palette:
    """The colours of the light or the dark mode."""
    theme = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"][mode]
    return Palette(
        mode=mode,
        text=theme["textColor"],
        muted=theme["grayColor"],
        grid=theme["borderColor"],
        background=theme["backgroundColor"],
        accent=theme["primaryColor"],
        bar="#c3cbd4" if mode == "light" else "#465260",
        degrees=dict(zip(DEGREE_ORDER, theme["chartCategoricalColors"], strict=True)),
        sequential=theme["chartSequentialColors"],
    )


def figure(colours: Palette, height: int, **layout) -> go.Figure:
    """An empty figure in the app's look: no legend, no template, transparent, a light grid on the x axis only."""
    made = go.Figure()
    made.update_layout(
        template=None,
        height=height,
        margin={"l": 8, "r": 8, "t": 8, "b": 40},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": FONT, "size": FONT_SIZE, "color": colours.text},
        showlegend=False,
        hoverlabel={
            "bgcolor": colours.background,
            "bordercolor": colours.grid,
            "font": {"family": FONT, "size": FONT_SIZE, "color": colours.text},
            "align": "left",
        },
        hovermode="closest",
        dragmode=False,
        clickmode="event+select",
        bargap=0.35,
        modebar={"remove": ["select2d", "lasso2d"]},
    )
    made.update_xaxes(
        gridcolor=colours.grid, zeroline=False, showline=False, ticks="", fixedrange=True, automargin=True,
        tickfont={"color": colours.muted}, title={"font": {"color": colours.muted, "size": FONT_SIZE}, "standoff": 8},
    )
    made.update_yaxes(
        showgrid=False, zeroline=False, showline=False, ticks="", fixedrange=True, automargin=True,
        tickfont={"color": colours.text}, title={"font": {"color": colours.muted, "size": FONT_SIZE}, "standoff": 8},
    )
    made.update_layout(**layout)
    return made


def empty(colours: Palette, sentence: str, height: int = 160) -> go.Figure:
    """A figure that only says why there is nothing to draw."""
    made = figure(colours, height)
    made.update_xaxes(visible=False)
    made.update_yaxes(visible=False)
    made.add_annotation(text=sentence, showarrow=False, font={"color": colours.muted}, xref="paper", yref="paper", x=0.5, y=0.5)
    return made


def shortened(name: str, limit: int = 26) -> str:
    """The name, cut with an ellipsis where it would push the chart aside."""
    return name if len(name) <= limit else name[: limit - 1].rstrip() + "…"
