"""The share of comparables that pay less, with its interval: by companies, or exact for people's own reports of one company."""

import math
from collections.abc import Callable
from dataclasses import dataclass

#: Steps of halving by which the ends of an exact interval are found: to a billionth.
HALVINGS = 40


@dataclass(frozen=True)
class Share:
    """The share of comparables that pay less than an offer.

    `low`: those that surely pay less; `high`: those whose range spans the offer with them. `interval_low` and `interval_high`
    hold both in 95%; None where `no_interval` says why.
    """

    low: float
    high: float
    interval_low: float | None = None
    interval_high: float | None = None
    no_interval: str | None = None


def share_below(step: dict, confidence: float) -> Share:
    """Return the share of the reports of a step of `offer/ladder` that pay less than the offer."""
    n, below, up_to = int(step["n"]), int(step["n_below"]), int(step["n_below"] + step["n_spanning"])
    share = below / n, up_to / n
    if step["clusters"] == 1 and step["is_own"]:
        return Share(*share, clopper_pearson(below, n, confidence)[0], clopper_pearson(up_to, n, confidence)[1])
    if step["clusters"] == 1:
        return Share(*share, no_interval="one_company")
    if math.isnan(step["student_t"]):
        return Share(*share, no_interval="few_companies")
    companies = int(step["effective_companies"])
    low = (
        share[0] - step["student_t"] * step["below_error"]
        if 0 < below < n
        else _by_companies(share[0], companies, confidence)[0]
    )
    high = (
        share[1] + step["student_t"] * step["upper_error"]
        if 0 < up_to < n
        else _by_companies(share[1], companies, confidence)[1]
    )
    return Share(*share, max(low, 0.0), min(high, 1.0))


def _by_companies(share: float, companies: int, confidence: float) -> tuple[float, float]:
    """Return the interval where none or all pay less, and nothing varies: exact, with each company as one report."""
    return clopper_pearson(round(share * companies), companies, confidence)


def clopper_pearson(successes: int, n: int, confidence: float) -> tuple[float, float]:
    """Return the exact interval of a share (Clopper and Pearson 1934): the shares at which so few, or so many, are just likely.

    From the binomial distribution itself, by halving.
    """
    tail = (1 - confidence) / 2
    low = 0.0 if successes == 0 else _root(lambda p: at_least(successes, n, p) - tail)
    high = 1.0 if successes == n else _root(lambda p: tail - at_most(successes, n, p))
    return low, high


def at_least(successes: int, n: int, share: float) -> float:
    """Return the probability of so many successes or more among n, each with the probability `share`."""
    return 1 - at_most(successes - 1, n, share)


def at_most(successes: int, n: int, share: float) -> float:
    """Return the probability of so many successes or fewer among n, each with the probability `share`."""
    return math.fsum(_probability(k, n, share) for k in range(successes + 1))


def _probability(successes: int, n: int, share: float) -> float:
    logarithm = math.lgamma(n + 1) - math.lgamma(successes + 1) - math.lgamma(n - successes + 1)
    return math.exp(logarithm + successes * math.log(share) + (n - successes) * math.log1p(-share))


def _root(rising: Callable[[float], float]) -> float:
    """Return where a rising function of a share is zero."""
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if rising(middle) > 0 else (middle, high)
    return (low + high) / 2
