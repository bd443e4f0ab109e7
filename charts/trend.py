"""Pay over time: the median with its middle half as a ribbon, n as small bars beneath, broken where reports are few.

One stretch of years (`trend`), or a panel for each of several groups, all on the same scales (`trends`).
"""

import pandas as pd
import plotly.graph_objects as go

from charts.numbers import Money, count, why_no_median
from charts.points import has_span, points_note, points_shown, span, unsummarised
from charts.reading import Mark, pay_table
from charts.records import records
from charts.theme import Palette, axis, axis_id, edged, empty, figure, in_layout, pay_axis, shortened, small, titled

HEIGHT = 330
#: More years than these are named every few, and their counts stand without the letter; in a panel more than these.
MOST_NAMED, MOST_NAMED_OF_PANEL = 8, 4
#: So many years of a panel have their figures written.
MOST_TOLD = 5
#: Panels side by side, the width of each and of what lies between two, as shares of the chart's.
ACROSS, GAP = 3, 0.03
PANEL_WIDTH = (1 - GAP * (ACROSS - 1)) / ACROSS
#: The heights of a panel, of its name and of its years, and the room above all.
PANEL, NAME, FOOT, TOP = 190, 26, 24, 8
#: The share of a panel that the numbers of reports take.
COUNTS = 0.24
PANEL_NAME = 34
HOVER = "%{hovertext}<extra></extra>"


def trend(years: pd.DataFrame, money: Money, colours: Palette, height: int = HEIGHT) -> go.Figure:
    """Draw the median and the middle half of each year, and its number of reports beneath.

    `years`: one row a year with `group` (the year), `n`, `p25`, `median`, `p75`, `points`, `no_median`, `companies`,
    `size_class`, as `pay_by` gives them, in ascending order.
    """
    if years.empty:
        return empty(colours, "No reports with a stated year to draw.")
    rows = [row | {"year": row["group"], "said": str(row["group"])} for row in records(years)]
    top = axis(colours, grid=True) | pay_axis(money, colours) | {"domain": [0.26, 1]}
    bottom = axis(colours) | {"domain": [0, 0.2], "showticklabels": False, "anchor": "x"}
    return figure(
        colours,
        height,
        traces=[
            *_traces(rows, ("x", "y", "y2"), money, colours),
            *(_unsummarised(row, money, colours) for row in rows if pd.isna(row["median"])),
        ],
        xaxis={"showgrid": False, "tickformat": "d", "tickangle": 0, "anchor": "y2"} | _ticks(rows) | _note(rows, colours),
        yaxis=top,
        yaxis2=bottom,
        margin={"l": 8, "r": 24, "t": 18, "b": 28},
        table=pay_table([row | {"label": row["group"]} for row in rows], money, "Year"),
        marks=_kinds(rows) + unsummarised(rows),
    )


def trends(cells: pd.DataFrame, money: Money, colours: Palette) -> go.Figure:
    """Draw a panel for each group in the order of the frame: the median and the middle half of each year, and its n.

    `cells`: as for `trend`, one row a group and a year, with `year`, the group's name as `panel`, and the `label` of both. A
    year without a median has its n alone: points would stretch the scale of all panels. Of many years the last median is named.
    """
    rows = sorted(({**row, "said": row["label"]} for row in records(cells)), key=lambda row: row["year"])
    if not any(pd.notna(row["median"]) for row in rows):
        return empty(colours, "No group has enough reports of a stated year.")
    panels = list(cells["panel"].unique())
    axes = [(axis_id("x", place + 1), axis_id("y", 2 * place + 1), axis_id("y", 2 * place + 2)) for place in range(len(panels))]
    lines = -(-len(panels) // ACROSS)
    years, of_pay = _years_axis(rows, colours), axis(colours, grid=True) | pay_axis(money, colours, from_zero=False)
    of_pay |= {"range": _reach(rows), "nticks": 4}
    of_reports = axis(colours) | {"range": [0, 2 * max(row["n"] for row in rows)], "showticklabels": False}
    names, found = [], {}
    for place, (panel, (x, y, n)) in enumerate(zip(panels, axes, strict=True)):
        left, foot, top = _place_of(place, lines)
        middle = foot + COUNTS * (top - foot)
        names.append(_name(panel, left, top, colours))
        found[in_layout(x)] = years | {"domain": [left, left + PANEL_WIDTH], "anchor": n}
        found[in_layout(y)] = of_pay | {"domain": [middle, top], "anchor": x, "showticklabels": left == 0}
        found[in_layout(n)] = of_reports | {"domain": [foot, middle], "anchor": x}
        if place:
            found[in_layout(y)]["title"] = None
    thinned = rows[-1]["year"] - rows[0]["year"] >= MOST_TOLD
    return figure(
        colours,
        height=TOP + PANEL * lines,
        traces=[
            trace
            for panel, own in zip(panels, axes, strict=True)
            for trace in _traces([row for row in rows if row["panel"] == panel], own, money, colours, thinned)
        ],
        annotations=names,
        margin={"l": 8, "r": 16, "t": TOP, "b": 0},
        table=pay_table(rows, money, "Group and year"),
        marks=_kinds(rows),
        **found,
    )


def _kinds(rows: list[dict]) -> list[Mark]:
    """Return which of the marks of years have to be explained."""
    classes = [row["size_class"] for row in rows if pd.notna(row["median"])]
    return ["year"] * bool(classes) + ["few"] * any(size != "many" for size in classes)


def _place_of(place: int, lines: int) -> tuple[float, float, float]:
    """Return where a panel stands, as shares of the chart: its left, the foot of what it draws, and the top of that."""
    line, column = divmod(place, ACROSS)
    above = line * PANEL
    return (
        column * (PANEL_WIDTH + GAP),
        1 - (above + PANEL - FOOT) / (PANEL * lines),
        1 - (above + NAME) / (PANEL * lines),
    )


def _years_axis(rows: list[dict], colours: Palette) -> dict:
    """Return the axis of the years of a panel: all of them in each, the last named."""
    ends = [rows[0]["year"] - 0.6, rows[-1]["year"] + 0.6]
    return axis(colours) | {"tickformat": "d", "tickangle": 0, "range": ends} | _ticks(rows, MOST_NAMED_OF_PANEL)


def _reach(rows: list[dict]) -> list[float]:
    """Return where the scale of pay of all panels begins and ends: around the middle halves, with room for a label above."""
    low, high = (pick(row[end] for row in rows if pd.notna(row["median"])) for pick, end in ((min, "p25"), (max, "p75")))
    room = 0.15 * (high - low or high)
    return [max(low - room, 0.0), high + 2 * room]


def _name(panel: str, left: float, top: float, colours: Palette) -> dict:
    return {
        "text": f"<b>{shortened(panel, PANEL_NAME)}</b>",
        "x": left,
        "xref": "paper",
        "xanchor": "left",
        "y": top,
        "yref": "paper",
        "yanchor": "bottom",
        "font": small(colours.text),
    }


def _traces(rows: list[dict], axes: tuple[str, str, str], money: Money, colours: Palette, thinned: bool = False) -> list[dict]:
    """Return what is drawn of one stretch of years on its axes: of the years, of pay and of the numbers of reports.

    `thinned`: whether of all figures only the last median is written.
    """
    x, y, n = axes
    medians, counts = _medians([row for row in rows if pd.notna(row["median"])], money, colours), _counts(rows, colours)
    if thinned:
        medians["text"] = [""] * (len(medians["text"]) - 1) + medians["text"][-1:]
        counts["text"] = [""] * len(rows)
    of_pay = [*(_ribbon(run, colours) for run in _runs(rows)), _line(rows, colours), medians]
    return [*({**trace, "xaxis": x, "yaxis": y} for trace in of_pay), {**counts, "xaxis": x, "yaxis": n}]


def _ticks(rows: list[dict], most: int = MOST_NAMED) -> dict:
    """Return which years the axis names: each, or of many years every few, the last among them."""
    first, last = rows[0]["year"], rows[-1]["year"]
    return {"tick0": last, "dtick": 1 + (last - first) // most}


def _runs(rows: list[dict]) -> list[list[dict]]:
    """Return years with a median, in stretches without a gap: the line breaks at a year that has none."""
    runs: list[list[dict]] = []
    for row in rows:
        if pd.isna(row["median"]):
            continue
        if not runs or row["year"] != runs[-1][-1]["year"] + 1:
            runs.append([])
        runs[-1].append(row)
    return runs


def _ribbon(run: list[dict], colours: Palette) -> dict:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [row["year"] for row in run] + [row["year"] for row in reversed(run)],
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
        points += [(row["year"], row["median"]) for row in run] + [(run[-1]["year"], None)]
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
        "x": [row["year"] for row in rows],
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


def _unsummarised(row: dict, money: Money, colours: Palette) -> dict:
    """Return the points of one year, or the line over all that its ranges span; what is the same of points stands once."""
    if has_span(row):
        return span(row, row["year"], colours.muted, _words(row, money), pay="y")
    points = points_shown(row)
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row["year"]] * len(points),
        "y": points,
        "marker": {"size": 6, "color": colours.muted, "opacity": 0.75},
        "unselected": {"marker": {"opacity": 0.75}},
        "customdata": [row["group"]] * len(points),
        "hovertext": [money.sentence(point) for point in points],
        "hovertemplate": f"<b>{row['said']}</b><br>%{{hovertext}}<br>{why_no_median(row['no_median'])}<extra></extra>",
    }


def _note(rows: list[dict], colours: Palette) -> dict:
    """Return the title of the years, which need none but where not every point is drawn."""
    note = points_note(rows).removeprefix("<br>")
    return {"title": titled(note, colours)} if note else {}


def _counts(rows: list[dict], colours: Palette) -> dict:
    return {
        "type": "bar",
        "x": [row["year"] for row in rows],
        "y": [row["n"] for row in rows],
        "yaxis": "y2",
        "width": 0.5,
        "marker": edged(colours.bar, colours.muted),
        "unselected": {"marker": {"opacity": 1}},
        "text": [f"{'n ' if len(rows) <= MOST_NAMED else ''}{int(row['n']):,}" for row in rows],
        "textposition": "outside",
        "textfont": small(colours.muted),
        "constraintext": "none",
        "cliponaxis": False,
        "customdata": [row["group"] for row in rows],
        "hovertext": [_words(row, None) for row in rows],
        "hovertemplate": HOVER,
    }


def _words(row: dict, money: Money | None) -> str:
    reports = f"{count(int(row['n']), 'report')} from {count(int(row['companies']), 'company', 'companies')}"
    if money is None:
        return f"<b>{row['said']}</b><br>{reports}"
    middle = f"median {money.sentence(row['median'])}<br>middle half {money.span(row['p25'], row['p75'])}"
    return f"<b>{row['said']}</b><br>{middle}<br>{reports}"
