"""The terms of one offer, as understood."""

from dataclasses import dataclass

from offer.place import Where


@dataclass(frozen=True)
class Money:
    """An amount beside the pay, with the period that it is for (`total` where it is paid once)."""

    amount: float
    period: str = "total"


@dataclass(frozen=True)
class Offer:
    """One offer, as understood: `pay` of a `period` in a `currency`, for `hours` a week over `weeks` (None where not said)."""

    pay: float
    period: str
    currency: str
    where: Where
    year: int
    company: str | None = None
    industry: str | None = None
    degree: str | None = None
    role: str | None = None
    role_family: str | None = None
    hours: float = 40
    hours_stated: bool = False
    weeks: float | None = None
    housing: Money | None = None
    housing_provided: bool = False
    relocation: float | None = None
    signing: float | None = None
    rent: float | None = None
