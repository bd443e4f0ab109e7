"""What is left to live on over the weeks of an offer: pay before tax, less rent there and food, each with its source."""

from dataclasses import dataclass

import pandas as pd

from offer.hours import Constants, plain_number
from offer.terms import Offer
from offer.worth import Line, whole_hour
from queries.answers import each_row
from queries.database import View

RENTS = ("rent_studio", "rent_1br")
FOOD = ("food_low_female", "food_low_male")


@dataclass(frozen=True)
class Cost:
    """One cost over the weeks of an offer: its item, its total, how it is reckoned, and where the figure is from.

    The item is a value of the vocabulary `living_cost`, `rent` for the reader's own figure (which has no source), `provided`
    for housing that is, or `food`.
    """

    item: str
    total: float
    formula: str
    year: int | None = None
    area: str | None = None
    title: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class Living:
    """Pay over the weeks, the rents to choose from, food, and what is left after each rent with food, lowest rent first."""

    pay: float
    months: float
    rents: list[Cost]
    food: Cost | None

    def left(self, rent: Cost) -> float:
        """Return what is left of the pay after a rent, and food where it is known."""
        return self.pay - rent.total - (self.food.total if self.food else 0)


def living(view: View, offer: Offer, lines: list[Line]) -> Living | None:
    """Return what is left to live on; None without the weeks, outside the United States, or in another currency than its."""
    if offer.weeks is None or offer.where.country != "US" or offer.currency != "USD":
        return None
    constants = view.snapshot.constants
    months = offer.weeks * constants["months_per_year"] / constants["weeks_per_year"]
    costs = view.ask("offer/costs", area=offer.where.rent_area_code).set_index("item", drop=False)
    return Living(
        whole_hour(lines) * offer.hours * offer.weeks,
        months,
        _rents(constants, offer, costs, months),
        _food(constants, offer, costs, months),
    )


def _rents(constants: Constants, offer: Offer, costs: pd.DataFrame, months: float) -> list[Cost]:
    if offer.housing_provided:
        return [Cost("provided", 0.0, "")]
    own = [Cost("rent", offer.rent * months, _formula(constants, offer, plain_number(offer.rent)))] if offer.rent else []
    known = [
        Cost(
            row.item,
            row.value * months,
            _formula(constants, offer, plain_number(row.value)),
            int(row.year),
            row.area_name,
            row.title,
            row.url,
        )
        for row in each_row(costs[costs.index.isin(RENTS)])
    ]
    return own + sorted(known, key=lambda cost: cost.total)


def _food(constants: Constants, offer: Offer, costs: pd.DataFrame, months: float) -> Cost | None:
    """Return food for one person alone: the mean of the plan's two figures, and by the department's own note a fifth more."""
    found = costs[costs.index.isin(FOOD)]
    if len(found) < len(FOOD):
        return None
    figures = [plain_number(value) for value in found["value"]]
    alone = constants["food_alone"]
    first = found.iloc[0]
    return Cost(
        "food",
        found["value"].mean() * alone * months,
        _formula(constants, offer, f"({' + '.join(figures)}) ÷ {len(FOOD)} × {plain_number(alone)}"),
        int(first["year"]),
        first["area_name"],
        first["title"],
        first["url"],
    )


def _formula(constants: Constants, offer: Offer, a_month: str) -> str:
    months, weeks = plain_number(constants["months_per_year"]), plain_number(constants["weeks_per_year"])
    return f"{a_month} × {plain_number(offer.weeks or 0)} × {months} ÷ {weeks}"
