"""Groups against groups: in each cell one figure over what it rests on, shaded by the figure; a cell without one blank."""

import math

import pandas as pd
import plotly.graph_objects as go

from charts import reading
from charts.cell_figures import columns as columns_of
from charts.cell_figures import labels_of, places_of, rests_on, text, value, words
from charts.numbers import Money
from charts.records import records
from charts.theme import Palette, empty, figure, small, wrapped_names

ROW = 46
COLUMN_NAME = 14
NAME = 24
#: The side of the square in a cell that a click meets, in pixels.
SQUARE = 38
GAP = 3
#: Between the shades of the theme, so that both ends differ from the background.
FIRST_SHADE = 1
HOVER = "%{hovertext}<extra></extra>"


def heat(cells: pd.DataFrame, shown: str, money: Money, colours: Palette) -> go.Figure:
    """Draw the rows of the frame from top to bottom and its columns from left to right, by `places_of`.

    `cells`: one row a cell with `row`, `row_label`, `column`, `column_label`, its `label` for the hover, and `group`, `n` and
    the columns of the figure that is `shown`. Shades are even steps of the logarithm, of a change even steps.
    """
    if cells.empty:
        return empty(colours, "No report has pay to draw.")
    placed = [row | {"value": value(row, shown)} for row in records(cells)]
    rows, columns = (places_of(placed, side) for side in ("row", "column"))
    known = [row for row in placed if row["value"] is not None]
    shades = _shades(known, shown, colours)
    return figure(
        colours,
        height=56 + ROW * len(rows),
        traces=[
            _fills(known, shades, rows, columns, colours),
            *_texts(placed, shades, shown, rows, columns, money, colours),
            _marks(placed, shown, rows, columns, money, colours),
        ],
        xaxis={
            "side": "top",
            "showgrid": False,
            "tickangle": 0,
            "tickvals": list(columns.values()),
            "ticktext": wrapped_names(labels_of(placed, "column").values(), COLUMN_NAME),
            "range": [-0.5, len(columns) - 0.5],
            "tickfont": {"color": colours.text},
        },
        yaxis={
            "tickvals": list(rows.values()),
            "ticktext": wrapped_names(labels_of(placed, "row").values(), NAME),
            "range": [len(rows) - 0.5, -0.5],
        },
        table=_table(placed, shown, money),
        margin={"l": 8, "r": 8, "t": 48, "b": 8},
    )


def _shades(known: list[dict], shown: str, colours: Palette) -> dict[float, str]:
    """Return the shade of each figure: even steps of it, or of its logarithm, between the lowest and the highest."""
    steps = colours.sequential[FIRST_SHADE:]
    values = [row["value"] for row in known]
    logs = {value: value if shown == "change" else math.log(max(value, 1e-9)) for value in values}
    low, high = (min(logs.values()), max(logs.values())) if logs else (0, 0)
    span = (high - low) or 1
    return {value: steps[round((log - low) / span * (len(steps) - 1))] for value, log in logs.items()}


def _fills(known: list[dict], shades: dict[float, str], rows: dict, columns: dict, colours: Palette) -> dict:
    """Return the shaded cells, as bars of one unit."""
    half = 0.48
    return {
        "type": "bar",
        "orientation": "h",
        "base": [columns[row["column"]] - half for row in known],
        "x": [2 * half for _ in known],
        "y": [rows[row["row"]] for row in known],
        "width": 0.92,
        "marker": {"color": [shades[row["value"]] for row in known], "line": {"width": 0, "color": colours.background}},
        "hoverinfo": "skip",
    }


def _texts(
    placed: list[dict], shades: dict[float, str], shown: str, rows: dict, columns: dict, money: Money, colours: Palette
) -> list[dict]:
    """Return the texts of the cells, those of one ink as one trace: what is not selected keeps its ink."""
    inks = [_ink(shades.get(row["value"]), colours) for row in placed]
    traces = []
    for ink in dict.fromkeys(inks):
        of = [row for row, own in zip(placed, inks, strict=True) if own == ink]
        traces.append(
            {
                "type": "scatter",
                "mode": "text",
                "x": [columns[row["column"]] for row in of],
                "y": [rows[row["row"]] for row in of],
                "text": [_cell(row, shown, money) for row in of],
                "textfont": small(ink),
                "unselected": {"textfont": {"color": ink}},
                "hoverinfo": "skip",
            }
        )
    return traces


def _marks(placed: list[dict], shown: str, rows: dict, columns: dict, money: Money, colours: Palette) -> dict:
    """Return a frame for each cell, seen where it is selected; a click meets it."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [columns[row["column"]] for row in placed],
        "y": [rows[row["row"]] for row in placed],
        "marker": {"symbol": "square-open", "size": SQUARE, "opacity": 0, "color": colours.text, "line": {"width": 2}},
        "unselected": {"marker": {"opacity": 0}},
        "cliponaxis": False,
        "customdata": [row["group"] for row in placed],
        "hovertext": [words(row, shown, money) for row in placed],
        "hovertemplate": HOVER,
    }


def _cell(row: dict, shown: str, money: Money) -> str:
    if shown == "n":
        return text(row, shown, money)
    below = rests_on(row, shown)
    return below if row["value"] is None else f"<b>{text(row, shown, money)}</b><br>{below}"


def _ink(shade: str | None, colours: Palette) -> str:
    """Return the colour of a text on a shade: white or black, one of which stands out from any colour by 4.58 : 1 or more."""
    return colours.muted if shade is None else max(("#ffffff", "#000000"), key=lambda ink: _contrast(ink, shade))


def _contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2.2 defines it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _table(placed: list[dict], shown: str, money: Money) -> dict:
    named = {"Row": [str(row["row_label"]) for row in placed], "Column": [str(row["column_label"]) for row in placed]}
    return reading.table([row["group"] for row in placed], named | columns_of(placed, shown), money)
