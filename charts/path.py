"""From intern to profession: a lane for the interns and one for each source, pay from left to right.

Interns are a dot with its interval; published figures are diamonds at entry level, the median and the 90th percentile, joined
within one source only. The nearest occupations stand hollow.
"""

import pandas as pd
import plotly.graph_objects as go

from charts.numbers import Money
from charts.points import has_span, points_note, points_shown, span
from charts.records import records
from charts.theme import EVIDENCE_SYMBOLS, Palette, empty, figure, intervals, pay_axis, small

LANE = 74
STOPS = {"entry": "entry level", "median": "median", "p90": "p90"}
HOVER = "%{hovertext}<extra></extra>"
#: The group of the marks of interns.
INTERNS = "interns"


def path(sources: pd.DataFrame, interns: dict | None, money: Money, colours: Palette) -> go.Figure:
    """Draw a lane of pay for the interns and one for each source.

    `sources`: one row a source with `group`, `heading`, `entry`, `median`, `p90` (pay, null where not published),
    `is_neighbour` and `words`. `interns`: the summary of their reports as `pay_by` gives it, with `heading` and `words`, or
    None. The interns stand on top, the sources follow in the order of the frame.
    """
    lanes = [row for row in records(sources) if _known(row)]
    traces = [_published(row, place + (interns is not None), money, colours) for place, row in enumerate(lanes)]
    if interns is not None:
        first = {"heading": interns["heading"], "median": interns["median"]}
        lanes, traces = [first, *lanes], [_interns(interns, money, colours), *traces]
    if not traces:
        return empty(colours, "No pay is known for this role.")
    highest = max(value for trace in traces for value in trace["x"])
    return figure(
        colours,
        height=52 + LANE * len(lanes),
        traces=traces,
        annotations=[_heading(lane, place, colours) for place, lane in enumerate(lanes)] + _stops(lanes, colours),
        xaxis=pay_axis(money, colours, note=points_note([interns] if interns else [])) | {"range": [0, 1.1 * highest]},
        yaxis={"visible": False, "range": [len(lanes) - 0.4, -0.62]},
        margin={"l": 16, "r": 16, "t": 4, "b": 44},
    )


def _known(row: dict) -> dict[str, float]:
    return {name: row[name] for name in STOPS if pd.notna(row.get(name))}


def _published(row: dict, place: int, money: Money, colours: Palette) -> dict:
    known = list(_known(row).values())
    colour = colours.muted if row["is_neighbour"] else colours.text
    return _marks(known, place, colour, row["words"]) | {
        "mode": "lines+markers+text",
        "text": [money.text(value) for value in known],
        "line": {"color": colour, "width": 1.5, "dash": "dot" if row["is_neighbour"] else "solid"},
        "marker": {
            "symbol": EVIDENCE_SYMBOLS["guide" if row["is_neighbour"] else "published"],
            "size": 11,
            "color": colour,
            "line": {"width": 2, "color": colour},
            "opacity": 1,
        },
        "customdata": [row["group"]] * len(known),
    }


def _interns(interns: dict, money: Money, colours: Palette) -> dict:
    """Return their median with its interval, or their single reports where these are too few for one."""
    if has_span(interns):
        return span(interns | {"group": INTERNS}, 0, colours.accent, interns["words"])
    few = pd.isna(interns["median"])
    values = points_shown(interns) if few else [interns["median"]]
    filled = few or interns["size_class"] == "many"
    return _marks(values, 0, colours.accent, interns["words"]) | {
        "customdata": [INTERNS] * len(values),
        "mode": "markers" if few else "markers+text",
        "text": [money.text(value) for value in values],
        "marker": {
            "size": 7 if few else 12,
            "opacity": 1,
            "color": colours.accent if filled else colours.background,
            "line": {"color": colours.accent, "width": 2},
        },
        "error_x": intervals([interns] * len(values), "median", colours.accent),
    }


def _marks(values: list[float], place: int, colour: str, words: str) -> dict:
    return {
        "type": "scatter",
        "x": values,
        "y": [place] * len(values),
        "textposition": "top center",
        "textfont": small(colour),
        "cliponaxis": False,
        "unselected": {"marker": {"opacity": 1}, "textfont": {"color": colour}},
        "hovertext": [words] * len(values),
        "hovertemplate": HOVER,
    }


def _heading(lane: dict, place: int, colours: Palette) -> dict:
    """Return what the lane is of and its n, above it at the left."""
    return {
        "text": lane["heading"],
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": place - 0.42,
        "yanchor": "middle",
        "align": "left",
        "font": small(colours.muted if lane.get("is_neighbour") else colours.text),
    }


def _stops(lanes: list[dict], colours: Palette) -> list[dict]:
    """Return the name of each figure under its mark."""
    stops = [(place, value, STOPS[name]) for place, lane in enumerate(lanes) for name, value in _known(lane).items()]
    under = {"yanchor": "top", "yshift": -7, "font": small(colours.muted)}
    return [{"text": name, "x": value, "y": place, **under} for place, value, name in stops]
