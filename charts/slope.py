"""Before and after: one line a group from its median before to its median after, both ends labelled."""

import pandas as pd
import plotly.graph_objects as go

from charts.numbers import Money
from charts.place_names import short_name
from charts.reading import table
from charts.records import records
from charts.theme import Palette, empty, figure, small

ROW = 24
GAP = 17  # pixels between two labels
NAME = 14
LETTER = 6.6  # pixels of a letter of a label, on average
HOVER = "%{hovertext}<extra></extra>"


def slope(
    groups: pd.DataFrame, before: Money, after: Money, titles: tuple[str, str], colours: Palette, accented: tuple[str, ...] = ()
) -> go.Figure:
    """Draw a line a group from its amount before to its amount after.

    `groups`: one row a group with `group`, `label`, `before`, `after` (amounts on one axis, read as `before` and `after`
    say), `counted` (how many of what it rests on). `titles` name the two ends; the accented groups are drawn in the accent.
    """
    if groups.empty:
        return empty(colours, "No place has enough reports for a median and a price level.")
    rows = records(groups)
    height = max(250, 80 + ROW * len(rows))
    room = _range(rows)
    gap = GAP * (room[1] - room[0]) / (height - 50)
    for end in ("before", "after"):
        for row, place in zip(rows, spread([row[end] for row in rows], gap), strict=True):
            row[f"{end}_at"] = place
    for row in rows:
        row["colour"] = colours.accent if row["group"] in accented else colours.muted
    labels = [row[f"{end}_at"] for row in rows for end in ("before", "after")]
    return figure(
        colours,
        height,
        traces=[_line(row, before, after, titles) for row in rows],
        annotations=[note for row in rows for note in _ends(row, before, after, colours)] + _titles(titles, colours),
        xaxis={"range": [-0.04, 1.04], "showgrid": False, "showticklabels": False},
        yaxis={"visible": False, "range": [min(room[0], min(labels) - gap), max(room[1], max(labels) + gap)]},
        table=table([row["group"] for row in rows], _amounts(rows, (before, after), titles)),
        margin={"l": _side(rows, before, "before"), "r": _side(rows, after, "after"), "t": 30, "b": 8},
    )


def _amounts(rows: list[dict], moneys: tuple[Money, Money], titles: tuple[str, str]) -> dict[str, list]:
    """Return the amounts of both ends as columns of a table: as text, for the two may have signs of their own."""
    ends = zip(titles, moneys, ("before", "after"), strict=True)
    return {"Place": [row["label"] for row in rows]} | {
        title: [money.text(row[end]) for row in rows] for title, money, end in ends
    }


def _side(rows: list[dict], money: Money, end: str) -> int:
    """Return the pixels that the longest label of one end needs."""
    return round(18 + LETTER * max(len(_label(row, money, end)) for row in rows))


def _label(row: dict, money: Money, end: str) -> str:
    amount, name = money.text(row[end]), short_name(row["label"], NAME)
    return f"{name}  {amount}" if end == "before" else f"{amount}  {name}"


def spread(values: list[float], gap: float) -> list[float]:
    """Return places for labels at the values, moved as little as needed (least squares) to stand at least a gap apart."""
    order = sorted(range(len(values)), key=lambda i: values[i])
    blocks: list[list[float]] = []  # sum of the places that each would like for its first label, number of labels
    for rank, i in enumerate(order):
        blocks.append([values[i] - rank * gap, 1])
        while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] > blocks[-1][0] / blocks[-1][1]:
            total, number = blocks.pop()
            blocks[-1][0] += total
            blocks[-1][1] += number
    level = [total / number for total, number in blocks for _ in range(int(number))]
    places = dict(zip(order, (base + rank * gap for rank, base in enumerate(level)), strict=True))
    return [places[i] for i in range(len(values))]


def _range(rows: list[dict]) -> tuple[float, float]:
    ends = [row[end] for row in rows for end in ("before", "after")]
    margin = 0.06 * (max(ends) - min(ends)) or 0.1 * abs(max(ends)) or 1
    return min(ends) - margin, max(ends) + margin


def _line(row: dict, before: Money, after: Money, titles: tuple[str, str]) -> dict:
    words = (
        f"<b>{row['label']}</b><br>{titles[0]}: {before.sentence(row['before'])}"
        f"<br>{titles[1]}: {after.sentence(row['after'])}<br>{row['counted']}"
    )
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [0, 1],
        "y": [row["before"], row["after"]],
        "line": {"color": row["colour"], "width": 2},
        "marker": {"size": 8, "color": row["colour"]},
        "unselected": {"marker": {"opacity": 1}},
        "customdata": [row["group"]] * 2,
        "hovertext": [words] * 2,
        "hovertemplate": HOVER,
    }


def _ends(row: dict, before: Money, after: Money, colours: Palette) -> list[dict]:
    font = small(colours.accent if row["colour"] == colours.accent else colours.text)
    left = {"text": _label(row, before, "before"), "x": 0, "y": row["before_at"], "xanchor": "right", "xshift": -8}
    right = {"text": _label(row, after, "after"), "x": 1, "y": row["after_at"], "xanchor": "left", "xshift": 8}
    return [left | {"font": font}, right | {"font": font}]


def _titles(titles: tuple[str, str], colours: Palette) -> list[dict]:
    return [
        {
            "text": title,
            "x": place,
            "xanchor": anchor,
            "xshift": shift,
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
            "font": small(colours.muted),
        }
        for place, anchor, shift, title in zip((0, 1), ("right", "left"), (12, -12), titles, strict=True)
    ]
