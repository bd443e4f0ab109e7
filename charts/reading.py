"""A figure read as a table: the numbers that it draws where it states them, else the words at its marks."""

import html
import json
import re
from collections.abc import Sequence
from typing import Literal

import pandas as pd
import plotly.graph_objects as go
from plotly.basedatatypes import BaseTraceType

from charts.numbers import Money

#: The column that says which group a row, and the mark that it stands for, is of.
GROUP = "group"
#: The part of a layout in which a figure states its numbers.
STATED = "meta"
#: The part of what a figure states in which it names its marks that have to be explained.
MARKS = "marks"
Mark = Literal["strip", "range", "year", "few", "point", "span", "band", "unbanded", "posted", "reported", "published", "guide"]
LINE = re.compile(r"<br>")
MARKUP = re.compile(r"<[^>]+>")
#: The figures of a group of pay, by the columns of `pay_by`: the most telling first.
PAY = {
    "median": "Median",
    "n": "Reports",
    "p25": "Middle half from",
    "p75": "to",
    "median_low": "Interval from",
    "median_high": "to ",
    "p10": "p10",
    "p90": "p90",
}


class Parts(dict):
    """A part of a figure as JSON; what it does not hold is null, as it is in Plotly's own parts."""

    def __missing__(self, _part: str) -> None:
        return None


#: A figure, or its JSON as `parsed` reads it.
Drawn = go.Figure | Parts


def parsed(spec: str) -> Parts:
    """Return a figure from Plotly's JSON, to be read: to build Plotly's objects would take longer than to read them."""
    return json.loads(spec, object_hook=Parts)


def table(groups: Sequence, columns: dict[str, list], money: Money | None = None) -> dict:
    """Return what a figure draws as numbers, to be handed to `charts.theme.figure`.

    `groups`: of each row the group that its mark stands for; `columns`: the cells by heading, in the order in which they are
    read: whole numbers are counts, others amounts of `money` or, without one, plain numbers.
    """
    amounts = {"symbol": money.symbol, "unit": money.axis} if money else {}
    return {"groups": [str(group) for group in groups], "columns": columns} | amounts


def pay_table(rows: list[dict], money: Money, what: str = "Group") -> dict:
    """Return the figures of groups of pay, rows of `pay_by` with a `label`; null where a group has none."""
    known = {column: heading for column, heading in PAY.items() if rows and column in rows[0]}
    cells = {heading: [_number(row[column], column == "n") for row in rows] for column, heading in known.items()}
    return table([row["group"] for row in rows], {what: [str(row["label"]) for row in rows]} | cells, money)


def _number(value: float | None, whole: bool) -> float | int | None:
    if value is None or pd.isna(value):
        return None
    return int(value) if whole else round(float(value), 2)


def unit(figure: Drawn) -> tuple[str, str]:
    """Return the sign of the amounts in a figure's table and their unit in words; empty where it states none."""
    stated = _stated(figure)
    return stated.get("symbol", ""), stated.get("unit", "")


def read(figure: Drawn) -> pd.DataFrame:
    """Return a figure as a table with the column `group`: as it states itself, else one row for each mark with words.

    Without a mark the table is empty.
    """
    stated = _stated(figure)
    if "columns" in stated:
        return pd.DataFrame({**stated["columns"], GROUP: stated["groups"]})
    marks = dict.fromkeys((group, words) for trace in figure["data"] for group, words in _marks(trace) if words)
    lines = [[html.unescape(MARKUP.sub("", line)).strip() for line in LINE.split(words)] for _, words in marks]
    return pd.DataFrame(
        {
            "Mark": [first for first, *_ in lines],
            "What it says": [" · ".join(rest) for _, *rest in lines],
            GROUP: [group for group, _ in marks],
        }
    )


def has_marks(figure: Drawn) -> bool:
    """Return whether the figure has anything to read."""
    return "columns" in _stated(figure) or any(words for trace in figure["data"] for _, words in _marks(trace))


def marks(figure: go.Figure) -> list[Mark]:
    """Return those of a figure's marks that have to be explained."""
    return list(_stated(figure).get(MARKS, ()))


def _stated(figure: Drawn) -> dict:
    """Return what a figure states of itself beside what it draws."""
    return figure["layout"][STATED] or {}


def is_map(figure: go.Figure) -> bool:
    """Return whether the figure draws places on an outline, which has a shape of its own."""
    return any(trace["type"] == "scattergeo" for trace in figure["data"])


def groups(figure: go.Figure) -> set[str]:
    """Return the groups whose marks can be selected."""
    return {group for trace in figure["data"] for group, _ in _marks(trace) if group}


def highlighted(figure: go.Figure, group: str, colour: str) -> go.Figure:
    """Return the figure with the marks of one group selected, in a colour of their own."""
    for trace in figure["data"]:
        if trace.customdata is not None:
            marked = [place for place, (of, _) in enumerate(_marks(trace)) if of == group]
            trace.update(selectedpoints=marked, selected={"marker": {"color": colour, "opacity": 1}})
    return figure


def _marks(trace: BaseTraceType | Parts) -> list[tuple[str | None, str]]:
    """Return the group, None where it stands for none, and the words of each mark of a trace."""
    words, data = trace["hovertext"], trace["customdata"]
    if words is None and data is None:
        return []
    size = len(words) if isinstance(words, (list, tuple)) else len(data) if data is not None else 1
    said = words if isinstance(words, (list, tuple)) else [words or ""] * size
    of = [None] * size if data is None else [_group(value) for value in data]
    return list(zip(of, said, strict=True))


def _group(value: object) -> str:
    first = value[0] if isinstance(value, (list, tuple)) else value
    return str(first)
