"""All that is said of one offer, two or three, from their fields: what the page draws and the command line prints."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from offer.asking import Gap, gaps
from offer.comparison import Difference, differences
from offer.expectation import expected
from offer.fields import Reading, read_fields
from offer.ladder import Ladder, Step, comparables, ladder
from offer.living import Living, living
from offer.terms import Offer
from offer.worth import Line, worth
from queries.database import View

MOST_OFFERS = 3


@dataclass(frozen=True)
class Judged:
    """One offer with what is said of it, and the view of what it is compared with."""

    offer: Offer
    comparables: View
    lines: list[Line]
    ladder: Ladder
    gaps: list[Gap]
    living: Living | None


@dataclass(frozen=True)
class Answer:
    """The readings of the offers, those that could be judged (None for the others), and how they stand to each other."""

    readings: list[Reading]
    judged: list[Judged | None]
    differences: list[Difference]

    @property
    def offers(self) -> dict[int, Offer]:
        """The offers that could be judged, by their places."""
        return {place: each.offer for place, each in enumerate(self.judged) if each}


def answer(
    view: View, offers: Sequence[Mapping[str, str]], this_year: int, shown: str = "USD", step: int | None = None
) -> Answer:
    """Return what is said of offers given by their fields.

    `shown`: the currency that the reader reads in; `step`: the step of the ladder that the reader asks for.
    """
    readings = [read_fields(view, fields, this_year) for fields in offers[:MOST_OFFERS]]
    rates, views = usd_rates(view, this_year), _shared_comparables(view, readings)
    judged = [
        judge(compared, reading.offer, rates, shown, step) if reading.offer and compared else None
        for reading, compared in zip(readings, views, strict=True)
    ]
    return Answer(readings, judged, _differences(view, judged, rates))


def _shared_comparables(view: View, readings: Sequence[Reading]) -> list[View | None]:
    """Return the view of the comparables of each offer: one for all that are compared with the same, which is made once."""
    found = [comparables(view, reading.offer) if reading.offer else None for reading in readings]
    shared = {each.selection: each for each in found if each}
    return [shared[each.selection] if each else None for each in found]


def _differences(view: View, judged: list[Judged | None], rates: Mapping[str, float]) -> list[Difference]:
    """Return how the offers that could be judged stand to the first of them, by their places among all."""
    whole = {place: each for place, each in enumerate(judged) if each}
    places = list(whole)
    found = differences(
        view.snapshot.constants, [each.offer for each in whole.values()], [each.lines for each in whole.values()], rates
    )
    return [replace(one, ahead=places[one.ahead], behind=places[one.behind]) for one in found]


def judge(compared: View, offer: Offer, rates: Mapping[str, float], shown: str, step: int | None) -> Judged:
    """Return one offer, in the view of its comparables, with its worth, its ladder, its gaps and what is left to live on."""
    constants = compared.snapshot.constants
    lines = worth(constants, offer, rates, shown)
    steps = ladder(compared, offer, step)
    return Judged(offer, compared, lines, steps, gaps(constants, offer, steps.taken), living(compared, offer, lines))


def usd_rates(view: View, year: int) -> dict[str, float]:
    """Return US dollars for one unit of each currency, by the rates of a year."""
    rates = view.ask("offer/rates", year=year)
    return dict(zip(rates["currency"], rates["usd_per_unit"], strict=True))


def as_json(found: Answer) -> dict[str, Any]:
    """Return an answer as plain values, with unknowns null: what `python -m offer --json` prints."""
    return {
        "offers": [
            {"fields": reading.fields, "problems": reading.sentences(), **(_judged(each) if each else {"offer": None})}
            for reading, each in zip(found.readings, found.judged, strict=True)
        ],
        "differences": [asdict(difference) for difference in found.differences],
    }


def _judged(each: Judged) -> dict[str, Any]:
    left, modelled = each.living, expected(each.comparables, each.offer, each.ladder.kept) if each.ladder.is_thin else None
    return {
        "offer": asdict(each.offer),
        "worth": [asdict(line) for line in each.lines],
        "ladder": [_step(step) for step in each.ladder.steps],
        "step": each.ladder.taken.number if each.ladder.taken else None,
        "share_over_steps": each.ladder.span,
        "expected": modelled and asdict(modelled),
        "gaps": [asdict(gap) for gap in each.gaps],
        "living": left and {**asdict(left), "left": {rent.item: left.left(rent) for rent in left.rents}},
    }


def _step(step: Step) -> dict[str, Any]:
    row = {name: None if isinstance(value, float) and math.isnan(value) else value for name, value in step.row.items()}
    return {**row, "share": asdict(step.share), "is_enough": step.is_enough}
