"""The points of groups without a median: the pay of each report; of many reports so many as stand evenly among them."""

from collections.abc import Iterable

import pandas as pd

#: More points than this of one group tell no more, and cost every reader their weight.
POINTS_SHOWN = 200


def points_shown(group: dict) -> list[float]:
    """Return the pay of the reports of a group that are drawn as points, lowest first; none where the group has a median.

    Of more than `POINTS_SHOWN` reports these are so many, evenly by rank, the lowest and the highest among them.
    """
    points = sorted(group["points"]) if pd.isna(group["median"]) and hasattr(group["points"], "__len__") else []
    if len(points) <= POINTS_SHOWN:
        return [float(point) for point in points]
    step = (len(points) - 1) / (POINTS_SHOWN - 1)
    return [float(points[round(place * step)]) for place in range(POINTS_SHOWN)]


def points_note(groups: Iterable[dict]) -> str:
    """Return what a chart of groups says of its points where it does not draw them all, as a line of its own; else nothing."""
    if all(pd.notna(group["median"]) or group["n"] <= POINTS_SHOWN for group in groups):
        return ""
    return f"<br>Points: of a group of more than {POINTS_SHOWN} reports {POINTS_SHOWN}, evenly by rank"
