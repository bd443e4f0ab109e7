"""When programmes run: one lane a stated start, a bar to its end, lighter where the end is open; today as a line."""

from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from charts.lanes import RISE, lane_axis, names_above, names_room
from charts.records import records
from charts.theme import Palette, edged, empty, figure, pale, small

LANE = 30
#: How high the name above a lane is, in pixels.
NAME = 17
HOVER = "%{hovertext}<extra></extra>"
DAY = 86_400_000  # milliseconds
#: Bars whose end is open between two days are this much lighter there.
OPEN = 0.42
#: What a lane without a known end is drawn with.
UNKNOWN_END = timedelta(days=7)
#: Room for the label of the last lane, in pixels, and the share of the width that a label may take on a narrow screen.
ROOM = 64
LABEL = 0.3
#: Months between two labels of the axis, by the longest span in days for which they are so near.
STEPS = {1: 250, 3: 800, 6: 1500, 12: float("inf")}
SUMMER = ((6, 1), (9, 1))


def calendar(starts: pd.DataFrame, today: date, colours: Palette) -> go.Figure:
    """Draw stated starts from top to bottom in the order of the frame.

    `starts`: one row a start with `group`, `label`, `start`, `end_low` and `end_high` (null: not known), `weeks` (text at
    the right end), `words` for the hover, and `over` (drawn grey).
    """
    if starts.empty:
        return empty(colours, "None of these programmes states a start date.")
    lanes = [_lane(row, place, colours) for place, row in enumerate(records(starts))]
    first, last = min(lane["start"] for lane in lanes), max(lane["end"] for lane in lanes)
    span = (_month(first, -1), _month(max(last, today), 1))
    labels = [lane["name"] for lane in lanes]
    return figure(
        colours,
        height=86 + LANE * len(lanes),
        traces=[_bars(lanes, "start", "sure", 1), _bars(lanes, "sure", "end", OPEN)],
        annotations=[_weeks(lane, today, span[1] - span[0], colours) for lane in lanes] + [_today(today, colours)],
        shapes=[*_summers(*span, colours), *_today_line(today, len(lanes), colours), *names_above(labels)],
        xaxis={"type": "date", "range": [span[0].isoformat(), span[1].isoformat()], "tickangle": 0, **_ticks(*span)},
        yaxis=lane_axis(labels),
        barmode="overlay",
        bargap=0.5,
        margin={"l": names_room(labels), "r": ROOM, "t": 26, "b": 52},
    )


def _lane(row: dict, place: int, colours: Palette) -> dict:
    start = row["start"].date()
    end = start + UNKNOWN_END if pd.isna(row["end_high"]) else row["end_high"].date()
    shade = colours.muted if row["over"] else colours.text
    return {
        **row,
        "place": place,
        "start": start,
        "end": end,
        "sure": end if pd.isna(row["end_low"]) else row["end_low"].date(),
        "fill": colours.bar if row["over"] else colours.accent,
        "edge": colours.muted if row["over"] else colours.accent,
        "shade": shade,
        "name": f"<span style='color:{shade}'>{row['label']}</span>",
    }


def _bars(lanes: list[dict], begin: str, end: str, cover: float) -> dict:
    """Return the part of every lane between two of its days: those of no length are left out."""
    drawn = [lane for lane in lanes if lane[end] > lane[begin]]
    return {
        "type": "bar",
        "orientation": "h",
        "y": [lane["place"] for lane in drawn],
        "base": [lane[begin].isoformat() for lane in drawn],
        "x": [(lane[end] - lane[begin]).days * DAY for lane in drawn],
        "marker": edged([pale(lane["fill"], cover) for lane in drawn], [lane["edge"] for lane in drawn]),
        "unselected": {"marker": {"opacity": 1}},
        "customdata": [lane["group"] for lane in drawn],
        "hovertext": [lane["words"] for lane in drawn],
        "hovertemplate": HOVER,
    }


def _weeks(lane: dict, today: date, span: timedelta, colours: Palette) -> dict:
    """Return the length at the right end of a lane; where the line of today would cross it, the line is broken."""
    crossed = timedelta(0) <= today - lane["end"] < LABEL * span
    return {
        "text": lane["weeks"],
        "x": lane["end"].isoformat(),
        "y": lane["place"],
        "xanchor": "left",
        "xshift": 4,
        "font": small(lane["shade"]),
        **({"bgcolor": colours.background} if crossed else {}),
    }


def _today(today: date, colours: Palette) -> dict:
    return {
        "text": f"today, {today.day} {today:%b %Y}",
        "x": today.isoformat(),
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "xanchor": "right",
        "xshift": 3,
        "font": small(colours.accent),
    }


def _today_line(today: date, lanes: int, colours: Palette) -> list[dict]:
    """Return the line of today, in a piece beside each bar: between them a narrow screen has the names of the lanes."""
    return [
        {
            "type": "line",
            "x0": today.isoformat(),
            "x1": today.isoformat(),
            "y0": lane - RISE,
            "y1": lane + 1 - RISE - NAME / LANE,
            "line": {"color": colours.accent, "width": 2},
        }
        for lane in range(lanes)
    ]


def _ticks(first: date, last: date) -> dict:
    """Return months under the axis, fewer where it is long; the year stands under its January, else under the first of them."""
    step = next(step for step, most in STEPS.items() if (last - first).days <= most)
    months = [month.date() for month in pd.date_range(first, last, freq="MS") if (month.month - 1) % step == 0]
    named = {month for month in months if month.month == 1} or set(months[:1])
    labels = [f"{month:%b}" + (f"<br>{month.year}" if month in named else "") for month in months]
    return {"tickvals": [month.isoformat() for month in months], "ticktext": labels}


def _summers(first: date, last: date, colours: Palette) -> list[dict]:
    """Return June to August of each year, shaded: most terms leave it free."""
    return [
        {
            "type": "rect",
            "x0": date(year, *SUMMER[0]).isoformat(),
            "x1": date(year, *SUMMER[1]).isoformat(),
            "y0": 0,
            "y1": 1,
            "yref": "paper",
            "layer": "below",
            "fillcolor": colours.surface,
            "line": {"width": 0},
        }
        for year in range(first.year, last.year + 1)
        if date(year, *SUMMER[1]) > first and date(year, *SUMMER[0]) < last
    ]


def _month(day: date, months: int) -> date:
    """Return the first day of the month that lies so many months from a day's."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)
