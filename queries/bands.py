"""Which groups can be said to pay most: those whose median cannot be told apart from the highest one."""

import math

import numpy as np
import pandas as pd


def compared(groups: pd.DataFrame) -> pd.DataFrame:
    """Return the groups that can be compared, highest median first: those whose median has a standard error.

    `groups`: one row a group with `median` and `median_error`, the standard error of its logarithm, as `summarised` gives them.
    """
    return groups[groups["median_error"].notna()].sort_values("median", ascending=False, kind="stable")


def top_band(groups: pd.DataFrame, confidence: float) -> pd.DataFrame:
    """Return the groups that cannot be told apart from the one with the highest median, highest first.

    Each is compared with the highest by the difference of the log medians over its standard error; of all these pairs together
    at most 1 - `confidence` are told apart wrongly (Holm 1979). Companies in both groups make a difference surer than it is
    taken for here, so a group is rather kept in the band than left out of it.
    """
    ordered = compared(groups)
    if len(ordered) < 2:
        return ordered
    top, others = ordered.iloc[0], ordered.iloc[1:]
    apart = np.log(top["median"] / others["median"]) / np.sqrt(top["median_error"] ** 2 + others["median_error"] ** 2)
    chances = [math.erfc(distance / math.sqrt(2)) for distance in apart]
    told_apart = set()
    for rank, place in enumerate(sorted(range(len(chances)), key=chances.__getitem__)):
        if chances[place] > (1 - confidence) / (len(chances) - rank):
            break
        told_apart.add(place)
    return ordered.iloc[[0, *(place + 1 for place in range(len(chances)) if place not in told_apart)]]
