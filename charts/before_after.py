"""Before and after: a row a group, a ring at its amount before, a dot at its amount after, and both in figures at the end."""

import pandas as pd
import plotly.graph_objects as go

from charts.lanes import lane_axis, names_above, names_room
from charts.numbers import Money
from charts.place_names import short_name
from charts.reading import table
from charts.records import records
from charts.theme import FEW_TICKS, TWO_LINES, Palette, axis, empty, figure, pay_axis, small, wrapped

LANE = 28
NAME = 18
#: The letters of one of the two lines of a name that is no place's.
LINE = 20
#: Of the highest amount, at either side, so that no mark stands on a name or a figure.
ROOM = 0.06
SIZES = {"before": 11, "after": 9}
HOVER = "%{hovertext}<extra></extra>"


def before_after(
    groups: pd.DataFrame,
    before: Money,
    after: Money,
    titles: tuple[str, str],
    colours: Palette,
    accented: tuple[str, ...] = (),
    kind: str = "Place",
) -> go.Figure:
    """Draw groups from top to bottom in the order of the frame, each from its amount before to its amount after.

    `groups`: one row a group with `group`, `label`, `before`, `after` (amounts on one axis, read as `before` and `after`
    say), `counted` (how many of what it rests on). `titles` name the two ends; the accented groups are drawn in the accent.
    `kind` says what a group is: a place goes by its short name, any other by its whole name, on two lines where it is long.
    """
    if groups.empty:
        return empty(colours, "No place has enough reports for a median and a price level.")
    rows = [{**row, "y": place} for place, row in enumerate(records(groups))]
    for row in rows:
        row["colour"] = colours.accent if row["group"] in accented else colours.muted
        row["words"] = _words(row, before, after, titles)
    lane, named = (LANE, _place_name) if kind == "Place" else (TWO_LINES, _two_lines)
    highest = max(row[end] for row in rows for end in SIZES)
    shared = pay_axis(before, colours, note="" if before.symbol == after.symbol else f"; {after.axis}")
    labels = [named(str(row["label"])) for row in rows]
    return figure(
        colours,
        height=84 + lane * len(rows),
        traces=[_ends(rows, end, colours) for end in SIZES],
        shapes=[*map(_line, rows), *names_above([str(row["label"]) for row in rows])],
        annotations=_titles(titles, colours),
        xaxis=shared | {"nticks": FEW_TICKS, "range": [-ROOM * highest, (1 + ROOM) * highest]},
        yaxis=lane_axis(labels),
        yaxis2=axis(colours, labels=colours.text)
        | lane_axis([_amounts(row, before, after) for row in rows])
        | {
            "overlaying": "y",
            "side": "right",
            "ticklabelstandoff": 6,
        },
        table=table([row["group"] for row in rows], _cells(rows, (before, after), titles, kind)),
        margin={"l": names_room(labels), "r": 8, "t": 34, "b": 40},
    )


def _place_name(label: str) -> str:
    return short_name(label, NAME)


def _two_lines(label: str) -> str:
    return wrapped(label, LINE)


def _amounts(row: dict, before: Money, after: Money) -> str:
    return f"{before.text(row['before'])} → {after.text(row['after'])}"


def _cells(rows: list[dict], moneys: tuple[Money, Money], titles: tuple[str, str], kind: str) -> dict[str, list]:
    """Return the amounts of both ends as columns of a table: as text, for the two may have signs of their own."""
    ends = zip(titles, moneys, SIZES, strict=True)
    return {kind: [row["label"] for row in rows]} | {
        title: [money.text(row[end]) for row in rows] for title, money, end in ends
    }


def _words(row: dict, before: Money, after: Money, titles: tuple[str, str]) -> str:
    return (
        f"<b>{row['label']}</b><br>{titles[0]}: {before.sentence(row['before'])}"
        f"<br>{titles[1]}: {after.sentence(row['after'])}<br>{row['counted']}"
    )


def _line(row: dict) -> dict:
    """Return the line between a group's ends: a shape, which keeps its colour when a mark is selected."""
    ends = {"x0": row["before"], "x1": row["after"], "y0": row["y"], "y1": row["y"]}
    return {"type": "line", **ends, "layer": "below", "line": {"color": row["colour"], "width": 2}}


def _ends(rows: list[dict], end: str, colours: Palette) -> dict:
    """Return the marks of one end: rings before, dots after."""
    shades = [row["colour"] for row in rows]
    return {
        "type": "scatter",
        "yaxis": "y" if end == "before" else "y2",
        "mode": "markers",
        "x": [row[end] for row in rows],
        "y": [row["y"] for row in rows],
        "cliponaxis": False,
        "marker": {
            "size": SIZES[end],
            "color": [colours.background] * len(rows) if end == "before" else shades,
            "line": {"width": 2, "color": shades},
            "opacity": 1,
        },
        "unselected": {"marker": {"opacity": 1}},
        "customdata": [row["group"] for row in rows],
        "hovertext": [row["words"] for row in rows],
        "hovertemplate": HOVER,
    }


def _titles(titles: tuple[str, str], colours: Palette) -> list[dict]:
    said = f"○ {titles[0]}   ● {titles[1]}"
    place = {"x": 0, "xanchor": "left", "xref": "paper", "y": 1, "yref": "paper", "yanchor": "bottom", "yshift": 6}
    return [{"text": said, "font": small(colours.muted), **place}]
