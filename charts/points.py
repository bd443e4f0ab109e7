"""What is drawn of groups without a median: a point for each report, or, of mostly wide ranges, a line over all that they span.

Of many reports so many have points as stand evenly among them.
"""

from collections.abc import Iterable

import pandas as pd

from charts.reading import Mark

#: More points than this of one group tell no more, and cost every reader their weight.
POINTS_SHOWN = 200
#: The ends of a line over what ranges span, by the axis of pay.
ENDS = {"x": "line-ns-open", "y": "line-ew-open"}
HOVER = "%{hovertext}<extra></extra>"


def points_shown(group: dict) -> list[float]:
    """Return the pay of the reports of a group that are drawn as points, lowest first.

    There are none where the group has a median, or spans wide ranges.

    Of more than `POINTS_SHOWN` reports these are so many, evenly by rank, the lowest and the highest among them.
    """
    has_points = pd.isna(group["median"]) and not has_span(group) and hasattr(group["points"], "__len__")
    points = sorted(group["points"]) if has_points else []
    if len(points) <= POINTS_SHOWN:
        return [float(point) for point in points]
    step = (len(points) - 1) / (POINTS_SHOWN - 1)
    return [float(points[round(place * step)]) for place in range(POINTS_SHOWN)]


def has_span(group: dict) -> bool:
    """Return whether all that a group spans is drawn: its reports are mostly wide ranges, whose middles are no figures."""
    return group["size_class"] == "span"


def span(group: dict, at: float, colour: str, words: str, pay: str = "x") -> dict:
    """Return the line from the lowest to the highest pay of a group, at `at` of the other axis; `pay` is the axis of pay."""
    return {
        "type": "scatter",
        "mode": "lines+markers",
        pay: [group["lowest"], group["highest"]],
        "y" if pay == "x" else "x": [at, at],
        "cliponaxis": False,
        "line": {"color": colour, "width": 3},
        "marker": {"symbol": ENDS[pay], "size": 12, "color": colour, "line": {"width": 3, "color": colour}, "opacity": 1},
        "unselected": {"marker": {"opacity": 1}},
        "customdata": [group["group"]] * 2,
        "hovertext": [words] * 2,
        "hovertemplate": HOVER,
    }


def unsummarised(groups: Iterable[dict]) -> list[Mark]:
    """Return which marks of groups without a median have to be explained."""
    spans = [has_span(group) for group in groups if pd.isna(group["median"])]
    return ["point"] * (not all(spans)) + ["span"] * any(spans)


def points_note(groups: Iterable[dict]) -> str:
    """Return what a chart of groups says of its points where it does not draw them all, as a line of its own; else nothing."""
    if all(pd.notna(group["median"]) or has_span(group) or group["n"] <= POINTS_SHOWN for group in groups):
        return ""
    return f"<br>Points: of a group of more than {POINTS_SHOWN} reports {POINTS_SHOWN}, evenly by rank"
