"""A distribution per group on one axis: steps from binned counts, the medians marked and labelled directly.

Figures that others publish stand as diamonds below, each on a line of its own. An axis that few reports would stretch ends
earlier, and a triangle at its end counts them.
"""

import pandas as pd
import plotly.graph_objects as go

from charts.numbers import Money, count, why_no_median
from charts.points import has_span, points_note, points_shown, span, unsummarised
from charts.reading import pay_table
from charts.records import records
from charts.theme import EVIDENCE_SYMBOLS, FONT_SIZE, Palette, edged, empty, figure, pale, pay_axis, small, two_lines

STRIP = 76
#: The height of the line of a published figure, in strips.
PUBLISHED = 0.3
HOVER = "%{hovertext}<extra></extra>"
#: The axis ends with this share of the reports where the highest is over so many times as high.
SHOWN, STRETCHED = 0.98, 1.5


def distributions(
    bins: pd.DataFrame,
    groups: pd.DataFrame,
    money: Money,
    colours: Palette,
    group_colours: dict[str, str],
    published: pd.DataFrame | None = None,
) -> go.Figure:
    """Draw one strip a group, in the order of `groups`.

    `bins`: one row a group and bin with `group`, `bin_from`, `bin_to` (pay) and `n` (reports).
    `groups`: one row a group with `group`, `label`, `n`, `median`, `points`, `no_median`, `lowest`, `highest`, `size_class`, as
    `pay_by` gives them.
    A group without a median shows its reports as a rug of points, or as a line over all that its wide ranges span.
    `published`: one row a figure with `pay`, `label` and `words` for the hover.
    """
    if groups.empty or bins.empty:
        return empty(colours, "No reports with pay to draw.")
    traces, notes, rows = [], [], records(groups)
    below = 0 if published is None else PUBLISHED * len(published)
    bins = bins[bins["group"].isin(groups["group"])]
    spans = groups[groups["size_class"] == "span"]
    marked = [*groups["median"].dropna(), *spans["lowest"], *spans["highest"], *([] if published is None else published["pay"])]
    end = _end_of_axis(bins, marked)
    kept = bins if end is None else bins[bins["bin_to"] <= end]
    for place, group in enumerate(rows):
        group["floor"] = len(rows) - 1 - place
        group["colour"] = group_colours.get(group["group"], colours.muted)
        if pd.isna(group["median"]):
            traces.append(_rug(group, money))
        else:
            traces += [_steps(kept[kept["group"] == group["group"]], group, money), _median_line(group)]
            notes.append(_median_note(group, money))
    if published is not None and below:
        traces.append(_published(published, _ends(kept, marked, end), colours))
    if end is not None:
        traces.append(_beyond(bins, rows, end, money, colours))
    return figure(
        colours,
        height=56 + round(STRIP * (len(rows) + below)),
        traces=traces,
        annotations=notes,
        xaxis=pay_axis(money, colours, from_zero=False, note=points_note(rows) + _end_note(end, money))
        | ({} if end is None else _range(*_ends(kept, marked, end))),
        yaxis={
            "tickvals": [group["floor"] + 0.3 for group in rows] + [-below / 2 - 0.06] * bool(below),
            "ticktext": [two_lines(str(group["label"]), f"n {int(group['n']):,}", colours) for group in rows]
            + ["Published means"] * bool(below),
            "range": [-0.12 - below, len(rows) + 0.05],
        },
        margin={"l": 8, "r": 16 if end is None else 48, "t": 14, "b": 40},
        table=pay_table(rows, money),
        marks=["strip"] * bool(notes) + unsummarised(rows) + ["published"] * bool(below),
    )


def _end_of_axis(bins: pd.DataFrame, marked: list[float]) -> float | None:
    """Return where the axis ends before the highest bin, so that few reports do not stretch it; None where it holds all.

    `marked` is what has to be seen in any case: medians, published figures.
    """
    by_bin = bins.groupby("bin_to")["n"].sum().sort_index()
    covered = by_bin.cumsum() >= SHOWN * by_bin.sum()
    least = max([float(covered.idxmax()), *marked])
    end = next((float(edge) for edge in by_bin.index if edge >= least), least)
    return end if by_bin.index[-1] > STRETCHED * end else None


def _end_note(end: float | None, money: Money) -> str:
    return "" if end is None else f" · ▸ reports over {money.text(end)}"


def _ends(kept: pd.DataFrame, marked: list[float], end: float | None) -> tuple[float, float]:
    """Return between which pays all is drawn: up to the `end` of the axis, or to what is highest."""
    highest = max([float(kept["bin_to"].max()), *marked]) if end is None else end
    return min([float(kept["bin_from"].min()), *marked]), highest


def _range(start: float, end: float) -> dict:
    return {"range": [start - 0.02 * (end - start), end]}


def _beyond(bins: pd.DataFrame, rows: list[dict], end: float, money: Money, colours: Palette) -> dict:
    """Return the triangles at the end of the axis, one a group with reports beyond it, with their number."""
    top = bins[bins["bin_to"] > end].groupby("group")["n"].sum()
    marked = [(group, int(top[group["group"]])) for group in rows if group["group"] in top.index]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [end] * len(marked),
        "y": [group["floor"] + 0.15 for group, _ in marked],
        "text": [f" {n:,}" for _, n in marked],
        "textposition": "middle right",
        "textfont": small(colours.text),
        "cliponaxis": False,
        "marker": {"symbol": "triangle-right", "size": 10, "color": [group["colour"] for group, _ in marked], "opacity": 1},
        "unselected": {"marker": {"opacity": 1}, "textfont": {"color": colours.text}},
        "customdata": [group["group"] for group, _ in marked],
        "hovertext": [
            f"<b>{group['label']}</b><br>{count(n, 'report')} over {money.text(end)}, up to {money.text(group['highest'])}"
            for group, n in marked
        ],
        "hovertemplate": HOVER,
    }


def _steps(bins: pd.DataFrame, group: dict, money: Money) -> dict:
    ordered = bins.sort_values("bin_from", kind="stable")
    return {
        "type": "bar",
        "x": ((ordered["bin_from"] + ordered["bin_to"]) / 2).tolist(),
        "y": (0.78 * ordered["n"] / ordered["n"].max()).tolist(),
        "base": group["floor"],
        "width": (ordered["bin_to"] - ordered["bin_from"]).tolist(),
        "marker": edged(pale(group["colour"], 0.45), group["colour"]),
        "customdata": [group["group"]] * len(ordered),
        "hovertext": [
            f"<b>{group['label']}</b><br>{money.span(low, high)}: {count(int(n), 'report')}"
            for low, high, n in zip(ordered["bin_from"], ordered["bin_to"], ordered["n"], strict=True)
        ],
        "hovertemplate": HOVER,
        "unselected": {"marker": {"opacity": 1}},
    }


def _median_line(group: dict) -> dict:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [group["median"]] * 2,
        "y": [group["floor"], group["floor"] + 0.96],
        "line": {"color": group["colour"], "width": 2},
        "hoverinfo": "skip",
    }


def _median_note(group: dict, money: Money) -> dict:
    few = "" if group["size_class"] == "many" else " · few"
    return {
        "text": f"{money.text(group['median'])}{few}",
        "x": group["median"],
        "y": group["floor"] + 0.9,
        "xanchor": "left",
        "xshift": 5,
        "font": {"color": group["colour"], "size": FONT_SIZE},
    }


def _published(published: pd.DataFrame, ends: tuple[float, float], colours: Palette) -> dict:
    """Return the diamonds of published figures, each on a line of its own, so that the labels of near ones stay apart.

    A label stands on the side of its diamond on which there is more room between the `ends` of what is drawn.
    """
    middle, named = sum(ends) / 2, list(zip(published["pay"], published["label"], strict=True))
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": published["pay"].tolist(),
        "y": [-0.06 - PUBLISHED * (line + 0.5) for line in range(len(published))],
        "text": [label if pay <= middle else f"{label.lstrip()} " for pay, label in named],
        "textposition": ["middle right" if pay <= middle else "middle left" for pay, _ in named],
        "textfont": small(colours.text),
        "cliponaxis": False,
        "marker": {
            "symbol": EVIDENCE_SYMBOLS["published"],
            "size": 10,
            "color": colours.text,
            "opacity": 1,
        },
        "unselected": {"marker": {"opacity": 1}, "textfont": {"color": colours.text}},
        "hovertext": published["words"].tolist(),
        "hovertemplate": HOVER,
    }


def _rug(group: dict, money: Money) -> dict:
    if has_span(group):
        low_to_high = money.span(group["lowest"], group["highest"])
        words = f"<b>{group['label']}</b><br>{low_to_high}<br>{why_no_median(group['no_median'])}"
        return span(group, group["floor"] + 0.15, group["colour"], words)
    values = points_shown(group)
    return {
        "type": "scatter",
        "mode": "markers",
        "x": values,
        "y": [group["floor"] + 0.15] * len(values),
        "marker": {
            "symbol": "line-ns-open",
            "size": 14,
            "color": group["colour"],
            "line": {"width": 2, "color": group["colour"]},
        },
        "customdata": [group["group"]] * len(values),
        "hovertext": [money.sentence(value) for value in values],
        "hovertemplate": f"<b>{group['label']}</b><br>%{{hovertext}}<br>{why_no_median(group['no_median'])}<extra></extra>",
    }
