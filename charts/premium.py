"""What a degree adds at each company: both ends as a dumbbell, the difference and both amounts in figures at the right end.

A ring is pay that employers post or state, a filled dot pay that people report, a ring with a dot both.
"""

import pandas as pd
import plotly.graph_objects as go

from charts.lanes import lane_axis, names_above, names_room
from charts.numbers import Money, change, count
from charts.records import records
from charts.theme import FEW_TICKS, Palette, axis, empty, figure, pay_axis, shortened, small, two_lines

LANE = 44
SIZES = {"lower": 17, "upper": 10}
ROOM = 0.15  # of the span of pay, at either side
#: The letters of a company's name.
NAME = 28
HOVER = "%{hovertext}<extra></extra>"


def premium(
    companies: pd.DataFrame, labels: tuple[str, str], shades: tuple[str, str], money: Money, colours: Palette
) -> go.Figure:
    """Draw companies from top to bottom in the order of the frame.

    `companies`: one row a company with `group`, `label`, `lower_pay`, `upper_pay`, `premium` (a share of the lower),
    `pairs`, `lower_reports`, `upper_reports`, `evidence` (null where it differs). `labels` are the names of the two ends,
    the lower first, `shades` their colours.
    """
    if companies.empty:
        return empty(colours, "No company states pay for both levels.")
    rows: list[dict] = [{**row, "y": place} for place, row in enumerate(records(companies))]
    for row in rows:
        row["words"] = _words(row, labels, money)
    names = [two_lines(shortened(row["label"], NAME), _counts(row), colours) for row in rows]
    return figure(
        colours,
        height=84 + LANE * len(rows),
        traces=[_ends(rows, end, shade, colours) for end, shade in zip(SIZES, shades, strict=True)],
        shapes=[
            *(_line(row, colours) for row in rows),
            *names_above([f"{shortened(row['label'], NAME)} · {_counts(row)}" for row in rows]),
        ],
        annotations=_headings(labels, shades, colours),
        xaxis=pay_axis(money, colours, from_zero=False) | {"nticks": FEW_TICKS, "range": _range(rows)},
        yaxis=lane_axis(names),
        yaxis2=axis(colours, labels=colours.text)
        | lane_axis([two_lines(_difference(row), _amounts(row, shades, money), colours) for row in rows])
        | {
            "overlaying": "y",
            "side": "right",
            "ticklabelstandoff": 8,
        },
        margin={"l": names_room(names), "r": 8, "t": 34, "b": 40},
    )


def _range(rows: list[dict]) -> list[float]:
    ends = [row[end] for row in rows for end in ("lower_pay", "upper_pay")]
    room = ROOM * (max(ends) - min(ends) or max(ends))
    return [min(ends) - room, max(ends) + room]


def _counts(row: dict) -> str:
    return f"n {int(row['lower_reports'])} and {int(row['upper_reports'])}"


def _difference(row: dict) -> str:
    """Return the premium; of how many pairs it is the median where several give it, since the ends are those of one."""
    of = f", {int(row['pairs'])} pairs" if row["pairs"] > 1 else ""
    return f"{change(row['premium'])}{of}"


def _amounts(row: dict, shades: tuple[str, str], money: Money) -> str:
    """Return both amounts, each in the colour of its end; equal ones once."""
    amounts = [money.text(row[f"{end}_pay"]) for end in SIZES]
    ends = zip(amounts, shades, strict=True) if amounts[0] != amounts[1] else [(amounts[0], shades[0])]
    return " → ".join(f"<span style='color:{shade}'>{amount}</span>" for amount, shade in ends)


def _words(row: dict, labels: tuple[str, str], money: Money) -> str:
    reports = [count(int(row[end]), "report") for end in ("lower_reports", "upper_reports")]
    several = f", the median of {int(row['pairs'])} pairs: one of them is drawn" if row["pairs"] > 1 else ""
    return (
        f"<b>{row['label']}</b><br>{labels[0]}: {money.sentence(row['lower_pay'])} ({reports[0]})"
        f"<br>{labels[1]}: {money.sentence(row['upper_pay'])} ({reports[1]})<br>difference {change(row['premium'])}{several}"
    )


def _line(row: dict, colours: Palette) -> dict:
    """Return the line between a company's ends: a shape, which keeps its colour when a mark is selected."""
    return {
        "type": "line",
        "x0": row["lower_pay"],
        "x1": row["upper_pay"],
        "y0": row["y"],
        "y1": row["y"],
        "layer": "below",
        "line": {"color": colours.bar, "width": 4},
    }


def _ends(rows: list[dict], end: str, shade: str, colours: Palette) -> dict:
    """Return the marks of one end: the lower one larger, so that equal ends are seen both."""
    return {
        "type": "scatter",
        "yaxis": "y" if end == "lower" else "y2",
        "mode": "markers",
        "x": [row[f"{end}_pay"] for row in rows],
        "y": [row["y"] for row in rows],
        "cliponaxis": False,
        "marker": {
            "symbol": ["circle-dot" if pd.isna(row["evidence"]) else "circle" for row in rows],
            "size": SIZES[end],
            "color": [shade if row["evidence"] == "self_reported" else colours.background for row in rows],
            "line": {"width": 3, "color": shade},
            "opacity": 1,
        },
        "unselected": {"marker": {"opacity": 1}},
        "customdata": [row["group"] for row in rows],
        "hovertext": [row["words"] for row in rows],
        "hovertemplate": HOVER,
    }


def _headings(labels: tuple[str, str], shades: tuple[str, str], colours: Palette) -> list[dict]:
    top = {"y": 1, "yref": "paper", "yanchor": "bottom", "xref": "paper", "yshift": 6}
    said = "   ".join(f"<span style='color:{shade}'>● {label}</span>" for label, shade in zip(labels, shades, strict=True))
    return [{"text": said, "x": 0, "xanchor": "left", "font": small(colours.text), **top}]
