"""Offers and steps of a ladder that sentences are told of."""

from collections.abc import Callable

import pytest

from offer.comparison import Difference
from offer.ladder import Step
from offer.place import Where
from offer.share import Share
from offer.terms import Offer

AUSTIN = Where("Austin", "TX", "US", "United States", "USD", "12420", "Austin-Round Rock", 98.066, "Austin-Round Rock", 2024)


@pytest.fixture
def ahead() -> Difference:
    """The second of two offers ahead of the first: $9,000 a month with housing against $62 an hour."""
    parts = {"as_offered": 10.08, "housing": -6.25}
    return Difference(1, 0, 3.8269, parts, "as_offered", 663.33, 1836.92, 11.54, "USD")


@pytest.fixture
def offer() -> Callable[..., Offer]:
    """An offer of $62 an hour in Austin, with changes."""
    return lambda **changes: Offer(
        **({"pay": 62, "period": "hour", "currency": "USD", "where": AUSTIN, "year": 2026} | changes)
    )


@pytest.fixture
def offers(offer: Callable[..., Offer]) -> dict[int, Offer]:
    """Two offers to compare: $9,000 a month of a company for 12 weeks, and $62 an hour."""
    return {0: offer(company="Acme", pay=9000, period="month", weeks=12.0), 1: offer()}


@pytest.fixture
def step() -> Callable[..., Step]:
    """A step of 20 reports of 8 companies, 12 of which pay less and 2 span the offer; with changes of its row and its share."""

    def make(number: int = 6, is_enough: bool = True, share: Share | None = None, **changes) -> Step:
        row = {
            "step": number, "n": 20, "companies": 8, "n_below": 12, "n_spanning": 2, "n_tied": 0, "unpriced": 0,
            "oldest_year": 2024, "newest_year": 2026, "in_place": False, "is_few": False, "median": 50.0, "p75": 60.0,
        } | changes  # fmt: skip
        below, upper = row["n_below"] / row["n"], (row["n_below"] + row["n_spanning"]) / row["n"]
        return Step(row, share or Share(below, upper, below - 0.1, min(upper + 0.1, 1.0)), is_enough)

    return make
