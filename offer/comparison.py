"""Two or three offers: which is ahead, by what, and what would even them out, on pay as it is paid.

What living costs is a reader's own figure here, so it is asked of nominal pay: price parity holds rent already, and rent is
never counted on top of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from offer.hours import Constants
from offer.terms import Offer
from offer.worth import Line, value_of, whole_hour

#: The parts that a difference is made of.
PARTS = ("as_offered", "housing", "paid_once")


@dataclass(frozen=True)
class Difference:
    """How one offer (`ahead`) stands to another (`behind`), by their places in the list.

    Amounts are for an hour, in the currency of the first offer. `parts`: what each part adds to the difference; `tips`: the
    part that adds most. `a_month`: how much more living there may cost a month; `to_add`: how much more the one behind would
    have to pay in all (None without its weeks). `us_prices`: the difference at US average prices, below zero where the other
    is ahead there (None where one has no parity).
    """

    ahead: int
    behind: int
    an_hour: float
    parts: dict[str, float]
    tips: str
    a_month: float
    to_add: float | None
    us_prices: float | None
    currency: str


def differences(
    constants: Constants, offers: list[Offer], lines: list[list[Line]], rates: Mapping[str, float]
) -> list[Difference]:
    """Return how each further offer stands to the first; none for those whose currency has no rate."""
    found = []
    for other in range(1, len(offers)):
        factor = _factor(offers[other].currency, offers[0].currency, rates)
        if factor is not None:
            found.append(_difference(constants, offers, lines, other, factor))
    return found


def _factor(currency: str, into: str, rates: Mapping[str, float]) -> float | None:
    if currency == into:
        return 1.0
    return rates[currency] / rates[into] if currency in rates and into in rates else None


def _difference(constants: Constants, offers: list[Offer], lines: list[list[Line]], other: int, factor: float) -> Difference:
    """Return how the offer at place `other` stands to the first; `factor` brings its currency into the first's."""
    first_ahead = whole_hour(lines[0]) >= whole_hour(lines[other]) * factor
    ahead, behind = (0, other) if first_ahead else (other, 0)
    sign = 1 if first_ahead else -1
    parts = {
        name: sign * ((value_of(lines[0], name) or 0) - (value_of(lines[other], name) or 0) * factor)
        for name in PARTS
        if value_of(lines[0], name) is not None or value_of(lines[other], name) is not None
    }
    an_hour = sum(parts.values())
    mine, others = value_of(lines[0], "us_prices"), value_of(lines[other], "us_prices")
    weeks = offers[behind].weeks
    return Difference(
        ahead,
        behind,
        an_hour,
        parts,
        max(parts, key=parts.__getitem__),
        an_hour * offers[ahead].hours * constants["weeks_per_year"] / constants["months_per_year"],
        None if weeks is None else an_hour * offers[behind].hours * weeks,
        None if mine is None or others is None else sign * (mine - others * factor),
        offers[0].currency,
    )
