"""What an offer lacks beside its comparables and its company's own programmes: figures, and no advice."""

import math
import re
from dataclasses import dataclass

import pandas as pd

from offer.hours import Constants, hours_of
from offer.ladder import Step
from offer.terms import Offer
from offer.worth import pay_hour
from queries.database import View

#: Words by which programmes state housing, and the way to it.
_HOUSING = re.compile(r"housing|accommodation|board|hotel", re.IGNORECASE)
_TRAVEL = re.compile(r"travel|relocation|airfare|transport|shuttle|commut", re.IGNORECASE)


@dataclass(frozen=True)
class Gap:
    """How far the offer is from a figure of its comparables, in the offer's own unit: above zero where these pay more."""

    figure: str
    comparables: float
    difference: float


def gaps(constants: Constants, offer: Offer, step: Step | None) -> list[Gap]:
    """Return the gaps to the median and to the 75th percentile of a step; none where it has no median."""
    if step is None:
        return []
    hours = hours_of(constants, offer.period, offer.hours, offer.weeks)
    offered = pay_hour(constants, offer)
    return [
        Gap(name, step.row[name] * hours, (step.row[name] - offered) * hours)
        for name in ("median", "p75")
        if not math.isnan(step.row[name])
    ]


def postings(view: View, offer: Offer) -> pd.DataFrame:
    """Return of the comparables the company's postings for the degree of the offer, as `offer/postings` has them."""
    return view.ask("offer/postings", company=offer.company, degree=offer.degree)


def lacking(view: View, offer: Offer) -> pd.DataFrame:
    """Return what the company's programmes state of housing and travel and the offer lacks, as `offer/programs` has it."""
    stated = view.ask("offer/programs", company=offer.company)
    lacked = stated.assign(perks=[[perk for perk in perks if not _has(offer, perk)] for perks in stated["perks"]])
    return lacked[lacked["perks"].map(len) > 0]


def _has(offer: Offer, perk: str) -> bool:
    """Return whether an offer has what a programme states: all that it names of housing and of the way there."""
    kinds = [
        (_HOUSING.search(perk), offer.housing_provided or offer.housing),
        (_TRAVEL.search(perk), offer.relocation),
    ]
    named = [bool(has) for is_of, has in kinds if is_of]
    return bool(named) and all(named)
