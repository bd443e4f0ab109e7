"""Bands of groups whose medians can be told apart: the one rule by which places, industries and role families are compared.

After the report card of Kline, Rose and Walters (2024): a median is drawn towards the mean of all the more, the less sure it
is, and groups stand in one band until one lies clearly below all of it. How far apart is clear was found by simulation:
`bands.csv` has it for each dimension, with the errors that it leaves (`python -m tests.separation` makes it anew).
"""

import csv
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
from pandas.api.types import is_scalar

MADE = Path(__file__).parent / "bands.csv"


@dataclass(frozen=True)
class Separation:
    """How far apart bands stand in one dimension, and what that leaves wrong: one line of `bands.csv`.

    `apart` counts standard errors of a difference; `wrong` is the share of the pairs in different bands that stand in the wrong
    order, `separated` the share of the pairs that are truly `WORTH_TELLING` apart which the bands separate; `version` is the
    day of the simulation.
    """

    dimension: str
    apart: float
    wrong: float
    separated: float
    groups: int
    version: str


#: How much more one group pays than another where it is worth telling them apart.
WORTH_TELLING = 1.25


@cache
def separations() -> dict[str, Separation]:
    """Return how far apart bands stand, by dimension: place, industry and role family."""
    with MADE.open(encoding="utf-8", newline="") as file:
        return {
            row["dimension"]: Separation(
                row["dimension"], float(row["apart"]), float(row["wrong"]), float(row["separated"]), int(row["groups"]),
                row["version"],
            )
            for row in csv.DictReader(file)
        }  # fmt: skip


def compared(groups: pd.DataFrame) -> pd.DataFrame:
    """Return the groups that can be compared, those whose median has a standard error, highest shrunken median first.

    `groups`: one row a group with `median` and `median_error`, the standard error of its logarithm, as `summarised` gives them.
    `shrunken` is the logarithm of the median, drawn towards the mean of all of them.
    """
    known = groups[groups["median_error"].notna()]
    medians = shrunken(np.log(known["median"].to_numpy(float)), known["median_error"].to_numpy(float) ** 2)
    return known.assign(shrunken=medians).sort_values("shrunken", ascending=False, kind="stable")


def shrunken(seen: np.ndarray, noise: np.ndarray) -> np.ndarray:
    """Return log medians with the variances `noise`, each drawn towards their mean by its share of noise.

    The spread of the true ones is that of moments (DerSimonian and Laird 1986).
    """
    spread = spread_of(seen, noise)
    weights = 1 / (noise + spread)
    mean = (weights * seen).sum() / weights.sum() if len(seen) else 0.0
    return mean + spread / (spread + noise) * (seen - mean)


def spread_of(seen: np.ndarray, noise: np.ndarray) -> float:
    """Return the variance of the true log medians, 0 where what is seen is no wider than its noise."""
    if len(seen) < 2:
        return 0.0
    weights = 1 / noise
    total = weights.sum()
    beyond = (weights * (seen - (weights * seen).sum() / total) ** 2).sum() - (len(seen) - 1)
    return max(0.0, beyond / (total - (weights**2).sum() / total))


def bands(groups: pd.DataFrame, apart: float) -> pd.DataFrame:
    """Return the groups that can be compared, highest first, with the `band` that each stands in, from 1.

    A new band begins where the difference to every member of the band above is over `apart` standard errors of it.
    """
    ordered = compared(groups)
    return ordered.assign(band=numbered(ordered["shrunken"].to_numpy(), variances_of_differences(ordered), apart))


def variances_of_differences(groups: pd.DataFrame) -> np.ndarray:
    """Return the variance of the difference of the log medians of each group and each other one.

    `groups`: with `group` and `median_error`, as `summarised` gives them, and where groups share companies the `correlations`
    of their medians, as `median_correlations` does: what moves both medians does not move their difference.
    """
    errors, places = groups["median_error"].to_numpy(float), {group: place for place, group in enumerate(groups["group"])}
    together = np.eye(len(errors))
    for place, others in enumerate(groups.get("correlations", [])):
        for other in [] if is_scalar(others) else others:
            if other["group"] in places:
                together[place, places[other["group"]]] = other["correlation"]
    return of_differences(errors, together)


def of_differences(errors: np.ndarray, together: np.ndarray) -> np.ndarray:
    """Return the variances of all differences of figures with standard errors, whose correlations are `together`."""
    return np.maximum(errors[:, None] ** 2 + errors**2 - 2 * together * np.outer(errors, errors), 0)


def numbered(medians: np.ndarray, variances: np.ndarray, apart: float) -> list[int]:
    """Return the band of each of some log medians, which stand highest first; `variances` are those of their differences."""
    found, first = [], 0
    for place in range(len(medians)):
        above = slice(first, place)
        if place > first and ((medians[above] - medians[place]) > apart * np.sqrt(variances[above, place])).all():
            first = place
        found.append(found[-1] + (first == place) if found else 1)
    return found


def in_bands(groups: pd.DataFrame, dimension: str) -> pd.DataFrame:
    """Return the groups by their `band` in that dimension, highest first, then those that cannot be compared."""
    banded = bands(groups, separations()[dimension].apart)
    return pd.concat([banded, groups.drop(banded.index)])


def near_highest(groups: pd.DataFrame, confidence: float) -> pd.DataFrame:
    """Return the groups that cannot be told apart from the one with the highest median, highest first.

    Each is compared with the highest by the difference of the log medians over its standard error; of all these pairs together
    at most 1 - `confidence` are told apart wrongly (Holm 1979). That is stricter than a band: a sentence that names the highest
    has to hold by itself.
    """
    ordered = groups[groups["median_error"].notna()].sort_values("median", ascending=False, kind="stable")
    if len(ordered) < 2:
        return ordered
    top, others = ordered.iloc[0], ordered.iloc[1:]
    with np.errstate(divide="ignore", invalid="ignore"):  # two groups of the same companies differ by nothing, or surely
        apart = np.nan_to_num(np.log(top["median"] / others["median"]) / np.sqrt(variances_of_differences(ordered)[0, 1:]))
    chances = [math.erfc(distance / math.sqrt(2)) for distance in apart]
    told_apart = set()
    for rank, place in enumerate(sorted(range(len(chances)), key=chances.__getitem__)):
        if chances[place] > (1 - confidence) / (len(chances) - rank):
            break
        told_apart.add(place)
    return ordered.iloc[[0, *(place + 1 for place in range(len(chances)) if place not in told_apart)]]
