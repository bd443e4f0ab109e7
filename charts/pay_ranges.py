"""Pay of groups: one row a group, p10 to p90 as a line, the middle half as a bar, the median as a dot with its interval.

Reports without a median are drawn as points, mostly wide ranges as a line over all that they span; few reports as a hollow dot.
"""

from collections.abc import Collection

import pandas as pd
import plotly.graph_objects as go

from charts.lanes import ABOVE, BELOW, lane_axis, lane_height, names_above, names_room
from charts.numbers import Money, count, why_no_interval, why_no_median
from charts.points import has_span, points_note, points_shown, span, unsummarised
from charts.reading import Mark, pay_table
from charts.records import records
from charts.theme import (
    TWO_LINES,
    Palette,
    axis,
    edged,
    empty,
    figure,
    intervals,
    pale,
    pay_axis,
    small,
    wrapped_names,
)

BAR_WIDTH = 0.42
#: From this share of the highest end of pay on, the label of a line across stands left of it.
NEAR_THE_END = 0.75
HOVER = "%{hovertext}<extra></extra>"


def pay_ranges(
    groups: pd.DataFrame,
    money: Money,
    colours: Palette,
    selected: str | None = None,
    group_colours: dict[str, str] | None = None,
    reference: tuple[float, str] | None = None,
) -> go.Figure:
    """Draw groups from top to bottom in the order of the frame.

    `groups`: one row a group with `group`, `label`, `n`, `p10` … `p90`, `median_low`, `median_high`, `no_interval`,
    `points`, `lowest`, `highest`, `no_median`, `size_class` (as `pay_by` gives them). `selected` is drawn in the accent.
    `reference` is a value with its label, drawn as a line across, such as the median of all. Where
    the frame has a `band`, lines part the bands.
    """
    if groups.empty:
        return empty(colours, "No group has pay to draw.")
    rows = records(groups)
    for place, row in enumerate(rows):
        row["y"] = place
        row["colour"] = colours.accent if row["group"] == selected else (group_colours or {}).get(row["group"], colours.muted)
        row["words"] = describe(row, money)
    documented = [row for row in rows if pd.notna(row["median"])]
    traces = [_spans(rows, colours), middle_halves(documented), _medians(documented, colours), *map(_unsummarised, rows)]
    if reference:
        traces.append(_reference_line(reference[0], len(rows), colours))
    bands = _band_lines(rows, colours)
    labels = wrapped_names(row["label"] for row in rows)
    return figure(
        colours,
        height=88 + (TWO_LINES if bands else lane_height(labels)) * len(rows),
        traces=[trace for trace in traces if trace["y"]],
        annotations=[_counts_heading(colours), *_reference_note(reference, rows, money, colours)],
        shapes=[*bands, *names_above([str(row["label"]) for row in rows])],
        xaxis=pay_axis(money, colours, note=points_note(rows)),
        yaxis=lane_axis(labels),
        yaxis2=_counts(rows, colours),
        table=pay_table(rows, money),
        marks=_kinds(rows, documented),
        margin={"l": names_room(labels), "r": 58, "t": 26, "b": 40},
    )


def _kinds(rows: list[dict], documented: list[dict]) -> list[Mark]:
    """Return which of the marks have to be explained."""
    few = any(row["size_class"] != "many" for row in documented)
    return ["range"] * bool(documented) + ["few"] * few + unsummarised(rows) + band_marks([row.get("band") for row in rows])


def band_marks(bands: Collection[float | None]) -> list[Mark]:
    """Return whether lines part bands from each other, and from what stands below them in none; a band or null a group."""
    known = {band for band in bands if pd.notna(band)}
    return ["band"] * (len(known) > 1) + ["unbanded"] * (bool(known) and any(pd.isna(band) for band in bands))


def describe(group: dict, money: Money) -> str:
    """Return what the marks of one group say, in words."""
    reports = count(int(group["n"]), "report")
    if pd.isna(group["median"]):
        span = money.span(group["lowest"], group["highest"])
        return f"<b>{group['label']}</b><br>{span} {money.per}<br>{reports}, {why_no_median(group['no_median'])}"
    interval = (
        f"95% interval {money.span(group['median_low'], group['median_high'])}"
        if pd.notna(group["median_low"])
        else why_no_interval(group["no_interval"])
    )
    return (
        f"<b>{group['label']}</b><br>median {money.sentence(group['median'])}, {interval}"
        f"<br>middle half {money.span(group['p25'], group['p75'])}, p10 to p90 {money.span(group['p10'], group['p90'])}"
        f"<br>{reports}"
    )


def _spans(rows: list[dict], colours: Palette) -> dict:
    """Return the spans from p10 to p90, on the axis of the counts.

    That axis is drawn only if a trace is: a group of points has a span of none.
    """
    ends = [(row["p10"], row["p90"]) if pd.notna(row["median"]) else (row["points"][0], row["points"][0]) for row in rows]
    return {
        "type": "scatter",
        "yaxis": "y2",
        "mode": "lines",
        "x": [x for low, high in ends for x in (low, high, None)],
        "y": [y for row in rows for y in (row["y"], row["y"], None)],
        "line": {"color": colours.muted, "width": 1},
        "hoverinfo": "skip",
    }


def middle_halves(rows: list[dict]) -> dict:
    """Return the bars from p25 to p75 of rows with `y`, `colour`, `group` and `words`, as one trace."""
    return {
        "type": "bar",
        "orientation": "h",
        "width": BAR_WIDTH,
        "base": [row["p25"] for row in rows],
        "x": [row["p75"] - row["p25"] for row in rows],
        "y": [row["y"] for row in rows],
        "marker": edged([pale(row["colour"], 0.38) for row in rows], [row["colour"] for row in rows]),
        "unselected": {"marker": {"opacity": 1}},
        **said(rows),
    }


def _medians(rows: list[dict], colours: Palette) -> dict:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row["median"] for row in rows],
        "cliponaxis": False,
        "y": [row["y"] for row in rows],
        "marker": {
            "size": 10,
            "color": [row["colour"] if row["size_class"] == "many" else colours.background for row in rows],
            "line": {"color": [row["colour"] for row in rows], "width": 2},
            "opacity": 1,
        },
        "error_x": intervals(rows, "median", colours.text),
        "unselected": {"marker": {"opacity": 1}},
        **said(rows),
    }


def _unsummarised(row: dict) -> dict:
    """Return the points of one group, whose words stand once for all of them, or the line over all that its ranges span."""
    if has_span(row):
        return span(row, row["y"], row["colour"], row["words"])
    points = points_shown(row)
    return {
        "type": "scatter",
        "mode": "markers",
        "x": points,
        "cliponaxis": False,
        "y": [row["y"]] * len(points),
        "marker": {"size": 7, "color": row["colour"], "opacity": 0.75},
        "unselected": {"marker": {"opacity": 0.75}},
        "customdata": [row["group"]] * len(points),
        "hovertext": row["words"],
        "hovertemplate": HOVER,
    }


def said(rows: list[dict]) -> dict:
    """Return what the marks of some rows say when they are pointed at, and the group that they stand for."""
    return {"customdata": [row["group"] for row in rows], "hovertext": [row["words"] for row in rows], "hovertemplate": HOVER}


def _counts(rows: list[dict], colours: Palette) -> dict:
    """Return the same axis again on the right side, labelled with n."""
    return axis(colours) | {
        **lane_axis([f"{int(row['n']):,}" for row in rows]),
        "tickfont": small(colours.muted),
        "ticklabelstandoff": 6,
        "overlaying": "y",
        "side": "right",
    }


def _counts_heading(colours: Palette) -> dict:
    return {
        "text": "n",
        "x": 1,
        "xref": "paper",
        "xanchor": "left",
        "xshift": 8,
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "font": small(colours.muted),
    }


def _band_lines(rows: list[dict], colours: Palette) -> list[dict]:
    """Return the lines between groups of different bands, and above those that stand in none."""
    bands = [row.get("band") for row in rows]
    parted = [y for y in range(1, len(rows)) if pd.notna(bands[y - 1]) and bands[y] != bands[y - 1]]
    line = {"color": colours.muted, "width": 1, "dash": "dot"}
    return [
        {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": y - 0.5, "y1": y - 0.5, "layer": "below", "line": line}
        for y in parted
    ]


def _reference_line(value: float, rows: int, colours: Palette) -> dict:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [value, value],
        "y": [-ABOVE, rows - 1 + BELOW],
        "line": {"color": colours.accent, "width": 1.5, "dash": "dot"},
        "hoverinfo": "skip",
    }


def _reference_note(reference: tuple[float, str] | None, rows: list[dict], money: Money, colours: Palette) -> list[dict]:
    """Return the label of the line across: left of it near the right end, where the heading of the counts stands."""
    if not reference:
        return []
    value, label = reference
    end = max(row["p90"] if pd.notna(row["median"]) else row["highest"] for row in rows)
    side = {"xanchor": "right"} if value > NEAR_THE_END * end else {}
    text = f"{label} {money.text(value)}"
    return [{"text": text, "x": value, "y": 1, "yref": "paper", "yanchor": "bottom", "font": small(colours.accent), **side}]
