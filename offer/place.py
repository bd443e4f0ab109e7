"""Where an offer is: the city as the tables name it, its metro, its price parity, its country and its rent area."""

from dataclasses import dataclass

import pandas as pd

from offer import readers
from offer.problems import Problem
from offer.readers import PlaceRead
from queries.answers import each_row
from queries.database import View

#: How many places of one name a question lists.
LISTED = 4


@dataclass(frozen=True)
class Where:
    """A place with what the tables know of it; None where they know nothing."""

    city: str | None
    region: str | None
    country: str
    country_name: str
    currency: str | None = None
    metro_code: str | None = None
    metro: str | None = None
    parity: float | None = None
    parity_area: str | None = None
    parity_year: int | None = None
    rent_area_code: str | None = None
    rent_area: str | None = None

    @property
    def label(self) -> str:
        """The place as reports write it: Austin, TX; the country where no city is known."""
        return f"{self.city}, {self.region or self.country}" if self.city else self.country_name

    @property
    def key(self) -> str | None:
        """What the place is compared by: its metro, else the city; None where no city is known."""
        return self.metro_code or (self.label if self.city else None)


def where_is(view: View, text: str, company: str | None, year: int) -> Where | Problem:
    """Return the place that a text names, or what is open about it.

    A city of a name that several have is the one in which the company, or any company of the data, has reports.
    """
    place = readers.place_of(text)
    if place.is_open or (place.country and not place.city):
        found = _of_reports(view, text, company)
        if isinstance(found, Problem):
            return found
        place = found or place
    if not place.country:
        return Problem("place_unknown", (text,))
    return _known(view, place, year)


def _of_reports(view: View, text: str, company: str | None) -> PlaceRead | Problem | None:
    """Return the city of that name in which reports are; None where there is none."""
    cities = view.ask("offer/cities", city=text, company=company)
    if cities.empty:
        return None
    own = cities[cities["own_reports"] > 0]
    candidates = own if len(own) == 1 else cities
    if len(candidates) > 1:
        named = [f"{row.city}, {row.region or row.country}" for row in each_row(candidates.head(LISTED))]
        return Problem("place_open", (text, " or ".join(named)))
    first = candidates.iloc[0]
    return PlaceRead(first["city"], _text(first["region"]), first["country"])


def _known(view: View, place: PlaceRead, year: int) -> Where:
    facts = view.ask("offer/place", city=place.city, region=place.region, country=place.country, year=year).iloc[0]
    return Where(
        place.city,
        place.region,
        str(place.country),
        _text(facts["country_name"]) or str(place.country),
        _text(facts["country_currency"]),
        _text(facts["metro_code"]),
        _text(facts["metro"]),
        None if pd.isna(facts["parity"]) else float(facts["parity"]),
        _text(facts["parity_area"]),
        None if pd.isna(facts["parity_year"]) else int(facts["parity_year"]),
        _text(facts["hud_area_code"]),
        _text(facts["hud_area_name"]),
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
