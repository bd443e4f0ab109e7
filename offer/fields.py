"""The fields of an offer as a reader fills them in, made an offer, or told what is wrong at which field."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from offer import readers
from offer.hours import hours_a_week, hours_of, weeks_of
from offer.line import FIELDS
from offer.place import Where, where_is
from offer.problems import Problem
from offer.readers import PayRead
from offer.terms import Money, Offer
from queries.database import View
from vocabulary.choices import values

#: The pay periods that can be asked for, and the kinds of housing beside an amount.
PERIODS = values("pay_period")
PROVIDED, NONE = "provided", "none"
MOST_HOURS, MOST_WEEKS = 100, 104
OLDEST, NEWEST = 2000, 2035
#: Pay for an hour beyond which a figure is taken for a slip, in US dollars: where the rules of the tables end.
LEAST_USD, MOST_USD = 0.05, 1_000
#: Without these an offer cannot be compared.
NEEDED = ("pay", "period", "currency", "place")
#: Problems that leave the offer as it is: they are told, and the rest stands.
TOLD = ("company_unknown", "role_unknown", "currency_without_rate", "weeks_missing", "rest", "degree_unknown", "degree_several")

_PROVIDED = re.compile(rf"provid|free\b|corporate|included|covered|paid by|{readers.among('provided')}", re.IGNORECASE)
_NO_HOUSING = re.compile(rf"^\W*(none\b|({readers.alternatives('lacking')})\b|0\W*$|[-–—]$)", re.IGNORECASE)
_NEGATIVE = re.compile(r"^\W*?[-−–]\s*\W?\s*\d")
_ASIDE_WORDS = re.compile(r"housing|stipend|relocation|moving|sign(ing|[- ]on)?|bonus|one[- ]time|lump sum", re.IGNORECASE)


@dataclass
class Reading:
    """What the fields of one offer say: the offer, or None where what it needs is missing, and the problems by field."""

    fields: dict[str, str]
    offer: Offer | None = None
    problems: dict[str, Problem] = field(default_factory=dict)

    def sentences(self) -> dict[str, str]:
        """Return the problems as sentences, by field."""
        return {name: problem.sentence() for name, problem in self.problems.items()}


def read_fields(view: View, fields: Mapping[str, str], this_year: int) -> Reading:
    """Return the offer that fields of text tell of. `this_year` is the year of an offer that names none."""
    given = {name: text.strip() for name, text in fields.items() if text and text.strip()}
    return _Fields(view, given, this_year).reading()


class _Fields:
    """One reading, field by field."""

    def __init__(self, view: View, given: dict[str, str], this_year: int) -> None:
        self.view = view
        self.given = given
        self.this_year = this_year
        self.problems: dict[str, Problem] = {}

    def reading(self) -> Reading:
        """Return what was understood."""
        pay = self._pay()
        year = self._number("year", _number, OLDEST, NEWEST, "year_unreadable", "year_unreadable")
        company, industry = self._company()
        where = self._place(company, int(year or self.this_year))
        hours = pay.hours or self._number("hours", hours_a_week, 1, MOST_HOURS, "hours_unreadable", "hours_range")
        weeks = pay.weeks or self._number(
            "weeks", partial(weeks_of, self.view.snapshot.constants), 1, MOST_WEEKS, "weeks_unreadable", "weeks_range"
        )
        period, currency = self._period(pay), self._currency(pay, where)
        housing, provided = self._housing(currency)
        relocation, signing, rent = (self._amount(name, currency) for name in ("relocation", "signing", "rent"))
        family = readers.role_of(self.given.get("role", ""))
        if self.given.get("role") and family is None:
            self._wrong("role", "role_unknown", self.given["role"])
        once = (housing if housing and housing.period == "total" else None) or relocation or signing
        if weeks is None and "weeks" not in self.problems and (period == "total" or once):
            self._wrong("weeks", "period_without_weeks" if period == "total" else "weeks_missing")
        for name in self.given.keys() - {*FIELDS}:
            self._wrong(name, "rest" if name == "rest" else "field_unknown", self.given[name] if name == "rest" else name)
        read = None
        if pay.amount and not pay.problem and period and currency and where and not (period == "total" and not weeks):
            read = Offer(
                pay.amount, period, currency, where, int(year or self.this_year), company, industry, self._degree(),
                self.given.get("role"), family, hours or self.view.snapshot.constants["hours_per_full_week"], hours is not None,
                weeks, housing, provided, *(amount.amount if amount else None for amount in (relocation, signing, rent)),
            )  # fmt: skip
            read = self._plausible(read)
        return Reading(self.given, read, self.problems)

    def _wrong(self, name: str, code: str, *words: str) -> None:
        self.problems.setdefault(name, Problem(code, words))

    def _pay(self) -> PayRead:
        text = self.given.get("pay", "")
        if not text:
            self._wrong("pay", "pay_missing")
            return PayRead(problem="empty")
        read = PayRead(problem="negative") if _NEGATIVE.match(text) else readers.pay_of(text)
        if read.problem:
            self._wrong("pay", f"pay_{read.problem}", text)
        return read

    def _period(self, pay: PayRead) -> str | None:
        text = self.given.get("period")
        if text:
            period = text if text in PERIODS else readers.period_of(text)
            if period is None:
                self._wrong("period", "period_unknown", text)
            return period
        if pay.period is None and pay.amount and not pay.problem:
            self._wrong("period", "period_missing")
        return pay.period

    def _currency(self, pay: PayRead, where: Where | None) -> str | None:
        text = self.given.get("currency")
        currency = readers.currency_of(text) if text else pay.currency_where(where.currency if where else None)
        if text and currency is None:
            self._wrong("currency", "currency_unknown", text)
        settled_by_place = bool(pay.currencies) and "place" in self.problems
        if not text and currency is None and pay.amount and not pay.problem and not settled_by_place:
            named = " or ".join(pay.currencies[: readers.CURRENCIES_NAMED]) or "USD, EUR …"
            self._wrong("currency", "currency_missing", f"{named}?")
        if currency and currency not in self._rates():
            self._wrong("currency", "currency_without_rate", currency, currency)
        return currency

    def _rates(self) -> dict[str, float]:
        rates = self.view.ask("offer/rates", year=self.this_year)
        return dict(zip(rates["currency"], rates["usd_per_unit"], strict=True))

    def _company(self) -> tuple[str | None, str | None]:
        """Return the company by its canonical name, with its industry."""
        text = self.given.get("company", "")
        name = readers.company_of(text)
        if name is None:
            return None, None
        known = self.view.ask("offer/company", company=name)
        if known.empty or not known.iloc[0]["reports"]:
            self._wrong("company", "company_unknown", text)
        industry = None if known.empty else known.iloc[0]["industry"]
        return name, industry if isinstance(industry, str) else None

    def _place(self, company: str | None, year: int) -> Where | None:
        text = self.given.get("place", "")
        if not text:
            self._wrong("place", "place_missing")
            return None
        where = where_is(self.view, text, company, year)
        if isinstance(where, Problem):
            self.problems["place"] = where
            return None
        return where

    def _degree(self) -> str | None:
        text = self.given.get("degree", "")
        levels = (text,) if text in values("degree_level") else readers.degrees_of(text)
        if text and len(levels) != 1:
            self._wrong("degree", "degree_several" if levels else "degree_unknown", text)
        return levels[0] if len(levels) == 1 else None

    def _number(
        self, name: str, read: Callable[[str], float | None], least: int, most: int, unreadable: str, beyond: str
    ) -> float | None:
        text = self.given.get(name, "")
        if not text:
            return None
        value = read(text)
        if value is None:
            self._wrong(name, unreadable, text)
            return None
        if not least <= value <= most:
            self._wrong(name, beyond, f"{value:.10g}")
            return None
        return value

    def _housing(self, currency: str | None) -> tuple[Money | None, bool]:
        """Return the housing stipend, and whether housing is provided."""
        text = self.given.get("housing", "")
        if not text or _NO_HOUSING.match(text):
            return None, False
        if not re.search(r"\d", text):
            if not _PROVIDED.search(text):
                self._wrong("housing", "housing_unreadable", text)
            return None, bool(_PROVIDED.search(text))
        return self._amount("housing", currency), False

    def _amount(self, name: str, currency: str | None) -> Money | None:
        """Return an amount beside the pay; it is in the currency of the pay, or it is wrong."""
        text = self.given.get(name, "")
        if not text or _NO_HOUSING.match(text):
            return None
        read = readers.pay_of(_ASIDE_WORDS.sub(" ", text))
        if read.problem or not read.amount or _NEGATIVE.match(text):
            self._wrong(name, "amount_unreadable", text)
            return None
        if currency and read.currencies and currency not in read.currencies:
            self._wrong(name, "amount_currency", text, currency)
            return None
        return Money(read.amount, read.period or "total")

    def _plausible(self, offer: Offer) -> Offer | None:
        """Return the offer; None where its pay for an hour is beyond what any report can be."""
        rate = self._rates().get(offer.currency)
        hourly = offer.pay / hours_of(self.view.snapshot.constants, offer.period, offer.hours, offer.weeks)
        if rate and not LEAST_USD <= hourly * rate <= MOST_USD:
            self._wrong("pay", "pay_implausible", self.given["pay"], f"{hourly:,.2f} {offer.currency}")
            return None
        return offer


def _number(text: str) -> float | None:
    return float(text) if re.fullmatch(r"\d{1,9}", text) else None
