"""What stands together: rows against columns, a circle in each cell by its count, a faint dot where there is none."""

import math

import pandas as pd
import plotly.graph_objects as go

from charts.lanes import lane_axis, names_above, names_room
from charts.theme import ROW_HEIGHT, Palette, edged, empty, figure, shortened, small

HOVER = "%{hovertext}<extra></extra>"
MARK = 13
LARGEST = 27
#: The smallest circle that a count fits into, in pixels; under a smaller one it stands.
ROOM = 16
FAINT = 4
NAME = 32


def matrix(cells: pd.DataFrame, colours: Palette, counted: bool = False) -> go.Figure:
    """Draw rows against columns, a circle in each cell by its count.

    `cells`: one row a cell that can be filled, with `row` and `column` (names, each in the order of the frame), `n` (0: a
    faint dot), `words` for the hover, `group` and `accented`; where there is a `section` (a name, and after a dot a note),
    rows stand below the heading of theirs. `counted`: the area of a circle tells n, which stands in it, or under it where it
    is too small; else every circle has one size.
    """
    if cells.empty:
        return empty(colours, "Nothing to compare.")
    cells = cells if "section" in cells else cells.assign(section="")
    rows, labels = _rows(cells, colours)
    columns = {name: place for place, name in enumerate(dict.fromkeys(cells["column"]))}
    keys = zip(cells["section"], cells["row"], strict=True)
    placed = cells.assign(x=cells["column"].map(columns), y=[rows[key] for key in keys])
    across = {"side": "top", "showgrid": False, "tickangle": -90 if counted else 0, "range": [-0.6, len(columns) - 0.4]}
    return figure(
        colours,
        height=(128 if counted else 40) + ROW_HEIGHT * len(labels),
        traces=[_marks(placed, colours, counted)],
        xaxis={"tickvals": list(columns.values()), "ticktext": [shortened(name, NAME) for name in columns]} | across,
        yaxis=lane_axis(labels),
        shapes=[] if counted else names_above(labels),  # a count may stand under its circle, where the next name would
        margin={"l": names_room(labels), "r": 8, "t": 8, "b": 8},
    )


def _rows(cells: pd.DataFrame, colours: Palette) -> tuple[dict[tuple[str, str], int], list[str]]:
    """Return the place of each row by its section and name, and the labels from top to bottom, headings among them."""
    places, labels, above = {}, [], ""
    for section, name in dict.fromkeys(zip(cells["section"], cells["row"], strict=True)):
        if section != above:
            name_of, _, note = section.partition(" · ")
            labels.append(f"<b>{name_of}</b> <span style='color:{colours.muted}'>{note}</span>")
            above = section
        places[section, name] = len(labels)
        labels.append(shortened(name, NAME))
    return places, labels


def _marks(cells: pd.DataFrame, colours: Palette, counted: bool) -> dict:
    most = cells["n"].max()
    sizes = [_size(n, most, counted) for n in cells["n"]]
    fits = [size >= ROOM for size in sizes]
    shown = zip(cells["accented"], fits, strict=True)
    inside = [colours.background if accented and fit else colours.text for accented, fit in shown]
    shades = [_colour(n, accented, colours) for n, accented in zip(cells["n"], cells["accented"], strict=True)]
    return {
        "type": "scatter",
        "mode": "markers+text" if counted else "markers",
        "x": cells["x"].tolist(),
        "y": cells["y"].tolist(),
        "text": [f"{n}" if n else "" for n in cells["n"]] if counted else None,
        "textfont": {**small(colours.text), "color": inside},
        "textposition": ["middle center" if fit else "bottom center" for fit in fits] if counted else None,
        "marker": {
            "size": sizes,
            **edged(shades, colours.muted),
        },
        "unselected": {"marker": {"opacity": 1}},
        "customdata": cells["group"].tolist(),
        "hovertext": cells["words"].tolist(),
        "hovertemplate": HOVER,
    }


def _size(n: int, most: int, counted: bool) -> float:
    if n == 0:
        return FAINT
    return round(LARGEST * math.sqrt(n / most), 1) if counted else MARK


def _colour(n: int, accented: bool, colours: Palette) -> str:
    return colours.accent if n and accented else colours.bar
