"""The readers of added files, as offers use them: pay, place, company, degree and role. All that is read of them is here."""

import re
from dataclasses import dataclass

from ingest.texts.company import Companies
from ingest.texts.degree import read_degree
from ingest.texts.gazetteer import cities
from ingest.texts.lexicon import fold, words_of
from ingest.texts.money import LIKELIEST, certain, read_currency, signs
from ingest.texts.pay import Pay, read_pay
from ingest.texts.period import read_period
from ingest.texts.place import Gazetteer
from ingest.texts.role import role_family, work_kind
from ingest.texts.season import read_season
from ingest.texts.within import within


@dataclass(frozen=True)
class PayRead:
    """What a text says of pay: one figure with its period, the currencies that it may be in, hours a week and weeks.

    `usual` is the one of several currencies that their sign means where no country says otherwise, if any. `problem` is why
    there is no figure: empty, unpaid, negative, several, range, other, unreadable.
    """

    amount: float | None = None
    period: str | None = None
    currencies: tuple[str, ...] = ()
    usual: str | None = None
    hours: float | None = None
    weeks: float | None = None
    problem: str | None = None

    def currency_where(self, own: str | None) -> str | None:
        """Return the currency that is meant in a country whose own is `own`; None where that is open.

        A sign of several currencies is the country's own one, unless it mostly means another.
        """
        if len(self.currencies) == 1:
            return self.currencies[0]
        if own not in self.currencies:
            return self.usual
        return own if self.usual in (None, own) else None


@dataclass(frozen=True)
class PlaceRead:
    """A place as the tables name it; `is_open` where the text names one that could not be settled."""

    city: str | None = None
    region: str | None = None
    country: str | None = None
    is_open: bool = False


#: Of the currencies that a sign may mean, a sentence names so many.
CURRENCIES_NAMED = LIKELIEST
_PROBLEMS = {"negative_pay": "negative", "several_pays": "several", "only_other_pay": "other"}


def pay_of(text: str) -> PayRead:
    """Return what a text says of pay. Never raises."""
    return _told(read_pay(text))


def pay_among(text: str) -> PayRead:
    """Return what a text says of pay whose other words say something else: those that mean nothing as pay are passed over."""
    pay = read_pay(text)
    return _told(read_pay(text, ignored={fold(word) for word in pay.unknown}) if pay.unknown else pay)


def _told(pay: Pay) -> PayRead:
    named, usual, sign = certain(pay.currency, pay.sign)
    currencies = (named,) if named else signs(sign or "")
    if pay.kind == "unpaid":
        return PayRead(problem="unpaid")
    if pay.kind == "refused":
        return PayRead(problem=_PROBLEMS.get(pay.code or "", "unreadable"))
    if pay.kind == "not_stated":
        return PayRead(problem="empty")
    if pay.low != pay.high:
        return PayRead(pay.low, pay.period, currencies, usual, pay.hours_per_week, pay.weeks, problem="range")
    return PayRead(pay.low, pay.period, currencies, usual, pay.hours_per_week, pay.weeks)


def place_of(text: str) -> PlaceRead:
    """Return the place that a text names; open where it names none that is known beyond doubt."""
    place = Gazetteer.load().read(text)
    return PlaceRead(place.city, place.region, place.country, is_open=not (place.city or place.region or place.country))


def is_city_of(city: str, area: str) -> bool:
    """Return whether a state or province is known to have a city of that name."""
    return cities().has(city, area)


def company_of(text: str) -> str | None:
    """Return the company that a text names: the known name, else the text without its legal form."""
    return Companies.load().canonical(text) if text.strip() else None


def degrees_of(text: str) -> tuple[str, ...]:
    """Return the degree levels that a text names."""
    return read_degree(text).levels


def role_of(text: str) -> str | None:
    """Return the role family that a title names."""
    return role_family(text) if text.strip() else None


def kind_of(text: str) -> str | None:
    """Return the kind of work that a text names."""
    return work_kind(text, text)


def seasons_of(text: str) -> tuple[str, ...]:
    """Return the seasons that a text names."""
    return read_season(text)


def currency_of(text: str) -> str | None:
    """Return the currency that a text names beyond doubt."""
    return read_currency(text)


def period_of(text: str) -> str | None:
    """Return the pay period that a text names."""
    return read_period(text)


def among(role: str) -> str:
    """Return the words of all languages that have a role within longer texts, with their endings, as alternatives."""
    return rf"(?:{within(role)})\w*\.?"


def alternatives(role: str) -> str:
    """Return the words of all languages that have a role in a pay, as alternatives."""
    return "|".join(re.escape(word) for word in dict.fromkeys(word for word, _ in words_of(role)) if word.isalpha())
