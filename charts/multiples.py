"""Groups against groups as panels: one panel a column group, the rows at the same height in each, on one scale.

A dot is the figure, a bar what it spans: the middle half of the pay, the interval of a change, or from the median of the low
ends to that of the high ends. Without columns there is one panel: dots.
"""

import pandas as pd
import plotly.graph_objects as go

from charts.cell_figures import columns, labels_of, places_of, rests_on, text, value, words
from charts.numbers import Money
from charts.reading import table
from charts.records import records
from charts.theme import (
    DIFFERENCES,
    Palette,
    axis,
    axis_id,
    edged,
    empty,
    figure,
    in_layout,
    pale,
    pay_axis,
    small,
    titled,
    wrapped,
    wrapped_names,
)

ROW = 46
PANEL_NAME = 14
NAME = 24
#: How large a dot is in one panel, and in one of several.
DOTS = (10, 7)
#: Between two panels, as a share of the width.
GAP = 0.012
#: The bar and the dot stand below the text of a cell, in rows.
TEXT, MARK = -0.2, 0.18
#: Between a figure and what it rests on: a space that stays one beside bold letters.
SPACE = "\u2002"
HOVER = "%{hovertext}<extra></extra>"
#: What the bar of a figure runs from and to.
SPANS = {"median": ("p25", "p75"), "bounds": ("low_median", "high_median"), "change": ("change_low", "change_high")}
#: What an axis of figures that are no pay says.
TITLES = {"n": "reports", "change": "change of pay"}


def multiples(cells: pd.DataFrame, shown: str, money: Money, colours: Palette) -> go.Figure:
    """Draw the rows of the frame from top to bottom and its columns as panels, by `labels_of`.

    `cells`: one row a cell with `row`, `row_label`, `column`, `column_label`, its `label` for the hover, and `group`, `n` and
    the columns of the figure that is `shown`.
    """
    placed = [row | {"value": value(row, shown)} for row in records(cells)]
    if not any(row["value"] is not None for row in placed):
        return empty(colours, "No cell has enough reports for this figure.")
    rows, panels = labels_of(placed, "row"), labels_of(placed, "column")
    heights = places_of(placed, "row")
    for row in placed:
        row["y"] = heights[str(row["row"])]
    span = _span(placed, shown)
    parts = {column: [row for row in placed if row["column"] == column] for column in panels}
    axes = {column: axis_id("x", place + 1) for place, column in enumerate(panels)}
    return figure(
        colours,
        height=(64 if len(panels) == 1 else 84) + ROW * len(rows),
        traces=[
            trace
            for column, part in parts.items()
            for trace in _traces(part, shown, span[0], axes[column], DOTS[len(panels) > 1], money, colours)
            if trace["y"]
        ],
        annotations=_names(panels, axes, colours) if len(panels) > 1 else [],
        shapes=_nothing(axes, colours) if shown == "change" else [],
        yaxis={
            "tickvals": list(heights.values()),
            "ticktext": wrapped_names(rows.values(), NAME),
            "range": [len(rows) - 0.5, -0.5],
            "ticklabelstandoff": 8,
        },
        margin={"l": 8, "r": 16, "t": 16 if len(panels) == 1 else 40, "b": 44},
        table=table(
            [row["group"] for row in placed],
            {"Row": [str(row["row_label"]) for row in placed]}
            | ({"Column": [str(row["column_label"]) for row in placed]} if len(panels) > 1 else {})
            | columns(placed, shown),
            money,
        ),
        **_axes(panels, axes, span, shown, money, colours),
    )


def _span(placed: list[dict], shown: str) -> tuple[float, float]:
    """Return where the scale of all panels begins and ends: numbers of reports at nothing, a change with no change on it."""
    names = SPANS.get(shown, ())
    ends = [row[name] for row in placed for name in names if pd.notna(row[name])]
    ends += [row["value"] for row in placed if row["value"] is not None] + [0.0] * (shown in TITLES)
    low, high = min(ends), max(ends)
    room = 0.06 * (high - low or high or 1)
    return (0.0 if shown == "n" else low - room, high + room)


def _axes(panels: dict, axes: dict, span: tuple[float, float], shown: str, money: Money, colours: Palette) -> dict:
    """Return one horizontal axis a panel, side by side on one scale; the first has the title."""
    width = (1 - GAP * (len(panels) - 1)) / len(panels)
    look = pay_axis(money, colours) if shown not in TITLES else {"title": titled(TITLES[shown], colours), "tickangle": 0}
    if shown == "change":
        look |= DIFFERENCES
    found = {}
    for place, column in enumerate(panels):
        start = place * (width + GAP)
        own = axis(colours, grid=True) | look | {"domain": [start, start + width], "range": list(span), "anchor": "y"}
        own |= {"nticks": 6 if len(panels) == 1 else 2, "rangemode": "normal"}
        if place:
            own |= {"title": None}
        found[in_layout(axes[column])] = own
    return found


def _traces(part: list[dict], shown: str, start: float, x: str, size: int, money: Money, colours: Palette) -> list[dict]:
    known = [row for row in part if row["value"] is not None]
    blank = [row for row in part if row["value"] is None]
    low, high = SPANS.get(shown, ("", ""))
    spanning = [row for row in known if low and pd.notna(row[low])]
    of_known = [
        f"<b>{text(row, shown, money)}</b>" + ("" if shown == "n" else f"{SPACE}{rests_on(row, shown)}") for row in known
    ]
    return [
        {
            "type": "bar",
            "orientation": "h",
            "xaxis": x,
            "base": [row[low] for row in spanning],
            "x": [row[high] - row[low] for row in spanning],
            "y": [row["y"] + MARK for row in spanning],
            "width": 0.22,
            "marker": edged(pale(colours.muted, 0.38), colours.muted),
            "unselected": {"marker": {"opacity": 1}},
            **_said(spanning, shown, money),
        },
        {
            "type": "scatter",
            "mode": "markers",
            "xaxis": x,
            "x": [row["value"] for row in known if shown != "bounds"],
            "y": [row["y"] + MARK for row in known if shown != "bounds"],
            "cliponaxis": False,
            "marker": {
                "size": size,
                "color": [colours.background if _is_few(row) else colours.text for row in known],
                "line": {"color": colours.text, "width": 2},
                "opacity": 1,
            },
            "unselected": {"marker": {"opacity": 1}},
            **_said(known, shown, money),
        },
        _texts(known, of_known, start, x, colours.text) | {"hoverinfo": "skip"},
        _texts(blank, [rests_on(row, shown) for row in blank], start, x, colours.muted) | _said(blank, shown, money),
    ]


def _texts(part: list[dict], texts: list[str], start: float, x: str, ink: str) -> dict:
    """Return the texts of cells at the left of their panel."""
    return {
        "type": "scatter",
        "mode": "text",
        "xaxis": x,
        "x": [start] * len(part),
        "y": [row["y"] + TEXT for row in part],
        "text": texts,
        "textposition": "middle right",
        "textfont": small(ink),
        "cliponaxis": False,
        "unselected": {"textfont": {"color": ink}},
    }


def _is_few(row: dict) -> bool:
    return row.get("size_class") == "few"


def _said(part: list[dict], shown: str, money: Money) -> dict:
    return {
        "customdata": [row["group"] for row in part],
        "hovertext": [words(row, shown, money) for row in part],
        "hovertemplate": HOVER,
    }


def _names(panels: dict, axes: dict, colours: Palette) -> list[dict]:
    return [
        {
            "text": f"<b>{wrapped(name, PANEL_NAME)}</b>",
            "x": 0,
            "xref": f"{axes[column]} domain",
            "xanchor": "left",
            "align": "left",
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
            "font": small(colours.text),
        }
        for column, name in panels.items()
    ]


def _nothing(axes: dict, colours: Palette) -> list[dict]:
    """Return the line of no change in each panel."""
    line = {"color": colours.muted, "width": 1, "dash": "dot"}
    return [
        {"type": "line", "xref": x, "x0": 0, "x1": 0, "yref": "paper", "y0": 0, "y1": 1, "layer": "below", "line": line}
        for x in axes.values()
    ]
