"""The ladder of an offer's comparables, from narrow to wide, and the step that its verdict is taken from."""

from dataclasses import dataclass

import pandas as pd

from offer.keep import NOTE
from offer.share import Share, share_below
from offer.terms import Offer
from offer.worth import pay_hour
from queries.database import View
from queries.selection import Selection

#: The company's own steps; the others are of several companies.
OWN_STEPS = (1, 2, 3)
#: Reports that a step needs to be taken: on the company's own steps, on the others, and there of so many companies.
OWN_REPORTS, REPORTS, COMPANIES = 5, 6, 3
#: Years before and after the offer's that reports are taken from.
YEARS_AROUND = 2
#: Bounds that lie within so much of each other are told as one figure.
ONE_FIGURE = 0.10


@dataclass(frozen=True)
class Step:
    """One step: its row of `offer/ladder`, the share that pays less, and whether there are enough reports to take it."""

    row: dict
    share: Share
    is_enough: bool

    @property
    def number(self) -> int:
        """The place in the ladder, as `offer/ladder` counts them."""
        return int(self.row["step"])


@dataclass(frozen=True)
class Ladder:
    """The steps from narrow to wide, and the one that is taken (None where none has enough reports).

    `kept`: the reports that are left out of all of them, since they are the offer itself, kept before.
    """

    steps: list[Step]
    taken: Step | None
    kept: tuple[int, ...] = ()

    @property
    def is_thin(self) -> bool:
        """Whether the company's own steps have too few reports to be taken."""
        return self.taken is None or self.taken.number not in OWN_STEPS

    @property
    def span(self) -> tuple[float, float] | None:
        """The lowest and the highest share over all steps with enough reports: how much the answer depends on the step."""
        shares = [(step.share.low + step.share.high) / 2 for step in self.steps if step.is_enough]
        return (min(shares), max(shares)) if shares else None


def comparables(view: View, offer: Offer) -> View:
    """Return the view of what an offer is compared with: internships of its country within two years, in its currency."""
    years = range(offer.year - YEARS_AROUND, offer.year + YEARS_AROUND + 1)
    return View(view.snapshot, Selection()).filtered(
        country=(offer.where.country,), year=tuple(map(str, years)), currency=offer.currency
    )


def kept_before(view: View, offer: Offer) -> tuple[int, ...]:
    """Return the reports that are the offer itself, kept before: an offer is not compared with itself."""
    found = view.ask(
        "offer/kept",
        company=offer.company,
        country=offer.where.country,
        city=offer.where.city,
        degree=offer.degree,
        year=offer.year,
        pay=offer.pay,
        pay_period=offer.period,
        currency=offer.currency,
        note=NOTE,
    )
    return tuple(int(report) for report in found["report"])


def conditions(view: View, offer: Offer) -> dict:
    """Return what the steps of the ladder are made of, as parameters of `offer/ladder` and `offer/reports`."""
    return {
        "kept": list(kept_before(view, offer)),
        "company": offer.company,
        "industry": offer.industry,
        "degree": offer.degree,
        "role": offer.role_family,
        "place": offer.where.key,
        "parity": offer.where.parity,
    }


def ladder(view: View, offer: Offer, asked: int | None = None) -> Ladder:
    """Return the ladder of an offer in the view of its comparables.

    The step taken is the one asked for, else the first with enough reports.
    """
    offered = pay_hour(view.snapshot.constants, offer)
    made_of = conditions(view, offer)
    rows = view.ask("offer/ladder", offered=offered, **made_of)
    confidence = view.snapshot.constants["confidence"]
    steps = [Step(row, share_below(row, confidence), _is_enough(row)) for row in rows.to_dict("records")]
    chosen = next((step for step in steps if step.number == asked), None)
    return Ladder(steps, chosen or next((step for step in steps if step.is_enough), None), tuple(made_of["kept"]))


def reports_on(view: View, offer: Offer, step: int, most: int) -> pd.DataFrame:
    """Return the first of the comparables on a step, lowest pay first, as `offer/reports` has them."""
    return view.ask("offer/reports", step=step, most=most, **conditions(view, offer))


def bins_on(view: View, offer: Offer, step: int) -> pd.DataFrame:
    """Return the comparables on a step counted in bins of pay, as `offer/bins` has them."""
    return view.ask("offer/bins", step=step, **conditions(view, offer))


def _is_enough(row: dict) -> bool:
    if row["step"] in OWN_STEPS:
        return row["n"] >= OWN_REPORTS
    return row["n"] >= REPORTS and row["companies"] >= COMPANIES
