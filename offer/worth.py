"""What an offer is worth: for an hour as offered, with what is paid beside, at US average prices, and over all its weeks.

Each line has its formula, with the figures in it, so that a reader can reckon it again.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from offer.hours import Constants, hours_in_words, hours_of, plain_number
from offer.terms import Money, Offer


@dataclass(frozen=True)
class Line:
    """One line of the table of worth: its name, its value for an hour (or in total), and how it is reckoned."""

    name: str
    value: float
    formula: str
    currency: str


def pay_hour(constants: Constants, offer: Offer) -> float:
    """Return the pay for an hour, in the currency of the offer."""
    return offer.pay / hours_of(constants, offer.period, offer.hours, offer.weeks)


def worth(constants: Constants, offer: Offer, rates: Mapping[str, float], shown: str | None = None) -> list[Line]:
    """Return the lines of worth that can be reckoned.

    As offered, housing, paid once, all together, in another currency, at US average prices, in total over the weeks. `rates`:
    US dollars for one unit of a currency; `shown`: the currency that the reader reads in.
    """
    lines = [_line("as_offered", Money(offer.pay, offer.period), constants, offer)]
    once = [Money(amount) for amount in (offer.relocation, offer.signing) if amount]
    beside = [_line("housing", offer.housing, constants, offer)] if offer.housing and _spread(offer.housing, offer) else []
    if once and offer.weeks:
        beside.append(_line("paid_once", Money(sum(each.amount for each in once)), constants, offer))
    lines += beside
    whole = sum(line.value for line in lines)
    if beside:
        lines.append(Line("all", whole, " + ".join(f"{line.value:,.2f}" for line in lines), offer.currency))
    if shown and shown != offer.currency and offer.currency in rates and shown in rates:
        rate = rates[offer.currency] / rates[shown]
        lines.append(Line("shown", whole * rate, f"{whole:,.2f} × {rate:,.6g}", shown))
    if offer.where.parity:
        formula = f"{whole:,.2f} ÷ {plain_number(offer.where.parity)} × 100"
        lines.append(Line("us_prices", whole * 100 / offer.where.parity, formula, offer.currency))
    if offer.weeks:
        hours = offer.hours * offer.weeks
        formula = f"{whole:,.2f} × {plain_number(offer.hours)} × {plain_number(offer.weeks)}"
        lines.append(Line("total", whole * hours, formula, offer.currency))
    return lines


def value_of(lines: list[Line], name: str) -> float | None:
    """Return the value of a line; None where it is not among them."""
    return next((line.value for line in lines if line.name == name), None)


def whole_hour(lines: list[Line]) -> float:
    """Return the pay for an hour with all that is paid beside."""
    return next(line.value for line in reversed(lines) if line.name in ("as_offered", "all"))


def _spread(money: Money, offer: Offer) -> bool:
    return money.period != "total" or bool(offer.weeks)


def _line(name: str, money: Money, constants: Constants, offer: Offer) -> Line:
    hours = hours_of(constants, money.period, offer.hours, offer.weeks)
    formula = f"{money.amount:,.10g} ÷ {hours_in_words(constants, money.period, offer.hours, offer.weeks)}"
    return Line(name, money.amount / hours, formula, offer.currency)
