"""Pay over time: the median with its middle half as a ribbon, n as small bars beneath, broken where reports are few."""

import pandas as pd
import plotly.graph_objects as go

from charts.numbers import Money, count, why_no_median
from charts.points import points_note, points_shown
from charts.reading import pay_table
from charts.records import records
from charts.theme import Palette, axis, edged, empty, figure, pay_axis, small, titled

HEIGHT = 330
#: More years than these are named every few, and their counts stand without the letter.
MOST_NAMED = 8
HOVER = "%{hovertext}<extra></extra>"


def trend(years: pd.DataFrame, money: Money, colours: Palette, height: int = HEIGHT) -> go.Figure:
    """Draw the median and the middle half of each year, and its number of reports beneath.

    `years`: one row a year with `group` (the year), `n`, `p25`, `median`, `p75`, `points`, `no_median`, `companies`,
    `size_class`, as `pay_by` gives them, in ascending order.
    """
    if years.empty:
        return empty(colours, "No reports with a stated year to draw.")
    rows = records(years)
    known = [row for row in rows if pd.notna(row["median"])]
    top = axis(colours, grid=True) | pay_axis(money, colours) | {"domain": [0.26, 1]}
    bottom = axis(colours) | {"domain": [0, 0.2], "showticklabels": False, "anchor": "x"}
    return figure(
        colours,
        height,
        traces=[
            *(_ribbon(run, colours) for run in _runs(rows)),
            _line(rows, colours),
            _medians(known, money, colours),
            *(_points(row, money, colours) for row in rows if points_shown(row)),
            _counts(rows, colours),
        ],
        xaxis={"showgrid": False, "tickformat": "d", "tickangle": 0, "anchor": "y2"} | _ticks(rows) | _note(rows, colours),
        yaxis=top,
        yaxis2=bottom,
        margin={"l": 8, "r": 24, "t": 18, "b": 28},
        table=pay_table([row | {"label": row["group"]} for row in rows], money, "Year"),
    )


def _ticks(rows: list[dict]) -> dict:
    """Return which years the axis names: each, or of many years every few, the last among them."""
    first, last = rows[0]["group"], rows[-1]["group"]
    return {"tick0": last, "dtick": 1 + (last - first) // MOST_NAMED}


def _runs(rows: list[dict]) -> list[list[dict]]:
    """Return years with a median, in stretches without a gap: the line breaks at a year that has none."""
    runs: list[list[dict]] = []
    for row in rows:
        if pd.isna(row["median"]):
            continue
        if not runs or row["group"] != runs[-1][-1]["group"] + 1:
            runs.append([])
        runs[-1].append(row)
    return runs


def _ribbon(run: list[dict], colours: Palette) -> dict:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [row["group"] for row in run] + [row["group"] for row in reversed(run)],
        "y": [row["p75"] for row in run] + [row["p25"] for row in reversed(run)],
        "fill": "toself",
        "fillcolor": colours.bar,
        "line": {"width": 0},
        "opacity": 0.5,
        "hoverinfo": "skip",
    }


def _line(rows: list[dict], colours: Palette) -> dict:
    points = []
    for run in _runs(rows):
        points += [(row["group"], row["median"]) for row in run] + [(run[-1]["group"], None)]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for x, _ in points],
        "y": [y for _, y in points],
        "line": {"color": colours.text, "width": 2},
        "connectgaps": False,
        "hoverinfo": "skip",
    }


def _medians(rows: list[dict], money: Money, colours: Palette) -> dict:
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [row["group"] for row in rows],
        "y": [row["median"] for row in rows],
        "text": [money.text(row["median"]) for row in rows],
        "textposition": "top center",
        "textfont": small(colours.text),
        "cliponaxis": False,
        "marker": {
            "size": 9,
            "color": [colours.text if row["size_class"] == "many" else colours.background for row in rows],
            "line": {"color": colours.text, "width": 2},
            "opacity": 1,
        },
        "unselected": {"marker": {"opacity": 1}},
        "customdata": [row["group"] for row in rows],
        "hovertext": [_words(row, money) for row in rows],
        "hovertemplate": HOVER,
    }


def _points(row: dict, money: Money, colours: Palette) -> dict:
    """Return the points of one year; what is the same of them stands once."""
    points = points_shown(row)
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row["group"]] * len(points),
        "y": points,
        "marker": {"size": 6, "color": colours.muted, "opacity": 0.75},
        "unselected": {"marker": {"opacity": 0.75}},
        "customdata": [row["group"]] * len(points),
        "hovertext": [money.sentence(point) for point in points],
        "hovertemplate": f"<b>%{{x}}</b><br>%{{hovertext}}<br>{why_no_median(row['no_median'])}<extra></extra>",
    }


def _note(rows: list[dict], colours: Palette) -> dict:
    """Return the title of the years, which need none but where not every point is drawn."""
    note = points_note(rows).removeprefix("<br>")
    return {"title": titled(note, colours)} if note else {}


def _counts(rows: list[dict], colours: Palette) -> dict:
    return {
        "type": "bar",
        "x": [row["group"] for row in rows],
        "y": [row["n"] for row in rows],
        "yaxis": "y2",
        "width": 0.5,
        "marker": edged(colours.bar, colours.muted),
        "unselected": {"marker": {"opacity": 1}},
        "text": [f"{'n ' if len(rows) <= MOST_NAMED else ''}{int(row['n']):,}" for row in rows],
        "textposition": "outside",
        "textfont": small(colours.muted),
        "cliponaxis": False,
        "customdata": [row["group"] for row in rows],
        "hovertext": [_words(row, None) for row in rows],
        "hovertemplate": HOVER,
    }


def _words(row: dict, money: Money | None) -> str:
    reports = f"{count(int(row['n']), 'report')} from {count(int(row['companies']), 'company', 'companies')}"
    if money is None:
        return f"<b>{row['group']}</b><br>{reports}"
    middle = f"median {money.sentence(row['median'])}<br>middle half {money.span(row['p25'], row['p75'])}"
    return f"<b>{row['group']}</b><br>{middle}<br>{reports}"
