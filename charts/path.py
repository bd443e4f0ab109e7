"""From intern to profession: stops from left to right, each with what is known there; a line joins the figures of one source
only. Interns are a dot with its interval, published figures diamonds; the nearest occupations stand hollow."""

import pandas as pd
import plotly.graph_objects as go

from charts.numbers import Money
from charts.slope import spread
from charts.theme import EVIDENCE_SYMBOLS, Palette, axis, empty, figure, pay_axis, shortened, small

HEIGHT = 400
STOPS = ("Interns", "Entry level", "Median", "Top tenth")
FIELDS = {"entry": 1, "median": 2, "p90": 3}
GAP = 17  # pixels between two labels
NAME = 24
HOVER = "%{hovertext}<extra></extra>"


def path(sources: pd.DataFrame, interns: dict | None, money: Money, colours: Palette) -> go.Figure:
    """`sources`: one row a source with `group`, `name` (its label), `entry`, `median`, `p90` (pay, null where not published),
    `is_neighbour` and `words`. `interns`: the summary of their offers as `pay_by` gives it, with `words`, or None."""
    rows = [row for row in sources.to_dict("records") if _known(row)]
    seen = [] if interns is None else _intern_values(interns)
    if not rows and not seen:
        return empty(colours, "No pay is known for this role.", HEIGHT)
    highest = 1.12 * max([value for row in rows for _, value in _known(row)] + seen)
    return figure(
        colours,
        HEIGHT,
        traces=[*([_interns(interns, colours)] if seen else []), *(_line(row, colours) for row in rows)],
        annotations=[*_labels(rows, highest, money, colours), *_intern_label(interns, seen, money, colours)],
        xaxis={"tickvals": list(range(len(STOPS))), "ticktext": list(STOPS), "showgrid": True, "range": [-0.45, 3.95],
               "tickfont": {"color": colours.text}},
        yaxis=axis(colours, grid=True) | pay_axis(money, colours) | {"range": [0, highest]},
        margin={"l": 8, "r": 8, "t": 12, "b": 30},
    )


def _known(row: dict) -> list[tuple[int, float]]:
    return [(stop, row[name]) for name, stop in FIELDS.items() if pd.notna(row[name])]


def _intern_values(interns: dict) -> list[float]:
    if pd.isna(interns["median"]):
        return [float(value) for value in interns["points"]]
    return [value for value in (interns["median"], interns["median_high"]) if pd.notna(value)]


def _interns(interns: dict, colours: Palette) -> dict:
    """Their median with its interval, or their single offers where these are too few."""
    few = pd.isna(interns["median"])
    values = [float(value) for value in interns["points"]] if few else [interns["median"]]
    reach = [0, 0] if few or pd.isna(interns["median_low"]) else [
        interns["median_high"] - interns["median"], interns["median"] - interns["median_low"]
    ]
    hollow = not few and interns["size_class"] == "few"
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [0] * len(values),
        "y": values,
        "marker": {"size": 7 if few else 12, "opacity": 1, "color": colours.background if hollow else colours.accent,
                   "line": {"color": colours.accent, "width": 2}},
        "error_y": {"type": "data", "symmetric": False, "thickness": 2, "width": 5, "color": colours.accent,
                    "array": [reach[0]] * len(values), "arrayminus": [reach[1]] * len(values)},
        "unselected": {"marker": {"opacity": 1}},
        "hovertext": [interns["words"]] * len(values),
        "hovertemplate": HOVER,
    }


def _line(row: dict, colours: Palette) -> dict:
    known = _known(row)
    colour = colours.muted if row["is_neighbour"] else colours.text
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [stop for stop, _ in known],
        "y": [value for _, value in known],
        "line": {"color": colour, "width": 1.5, "dash": "dot" if row["is_neighbour"] else "solid"},
        "marker": {"symbol": EVIDENCE_SYMBOLS["guide" if row["is_neighbour"] else "published"], "size": 10, "color": colour,
                   "line": {"width": 2, "color": colour}, "opacity": 1},
        "unselected": {"marker": {"opacity": 1}},
        "customdata": [row["group"]] * len(known),
        "hovertext": [row["words"]] * len(known),
        "hovertemplate": HOVER,
    }


def _labels(rows: list[dict], highest: float, money: Money, colours: Palette) -> list[dict]:
    """Each figure right of its mark, the source's name at its last; moved apart where they would stand on each other."""
    notes, gap = [], GAP * highest / (HEIGHT - 42)
    for stop in range(1, len(STOPS)):
        here = [(row, dict(_known(row))[stop]) for row in rows if stop in dict(_known(row))]
        for (row, value), place in zip(here, spread([value for _, value in here], gap), strict=True):
            last = stop == _known(row)[-1][0]
            colour = colours.muted if row["is_neighbour"] else colours.text
            name = f"  {shortened(row['name'], NAME)}" if last else ""
            notes.append({"text": f"{money.text(value)}{name}", "x": stop, "y": place, "xanchor": "left", "xshift": 10,
                          "align": "left", "font": small(colour)})
    return notes


def _intern_label(interns: dict | None, values: list[float], money: Money, colours: Palette) -> list[dict]:
    if not values:
        return []
    text = "too few for a median" if pd.isna(interns["median"]) else money.text(interns["median"])
    return [{"text": f"{text}<br>n {int(interns['n']):,}", "x": 0, "y": values[0], "xanchor": "left", "xshift": 12,
             "align": "left", "font": small(colours.accent)}]
