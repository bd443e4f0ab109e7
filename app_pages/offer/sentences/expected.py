"""Expected pay in words, with its ingredients, or why it is not shown."""

from app_pages.offer.sentences.terms import amount
from charts.numbers import change, count, percent
from components.words import plain, word
from offer.design import DEGREE, INDUSTRY, PLACE, ROLE
from offer.expectation import Expected
from offer.terms import Offer
from offer.validation import KNOWN, LEAST_GAIN, UNKNOWN, Check

OF = {UNKNOWN: "companies that are not in the data", KNOWN: "companies with reports of their own"}


def headline(expected: Expected, offer: Offer) -> str:
    """Return the expected pay with its interval, made safe for Markdown."""
    if expected.pay is None or expected.low is None or expected.high is None:
        return _not_shown(expected)
    pay, low, high = (plain(amount(each, offer.currency)) for each in (expected.pay, expected.low, expected.high))
    return f"An offer like this is expected to pay **{pay} an hour**; 8 in 10 lie between {low} and {high}."


def _not_shown(expected: Expected) -> str:
    of = KNOWN if expected.reports else UNKNOWN
    failed = next(check for check in expected.checks if check.of == of and not check.passes)
    return f"No expected pay is shown: for {OF[of]} the model {_failure(failed)}."


def _failure(check: Check) -> str:
    guess = "the median of the same degree level and country"
    if not check.newest and check.gain_low <= 0:
        return f"is not clearly better than {guess}"
    if not check.newest and check.gain < LEAST_GAIN:
        return f"is less than {percent(LEAST_GAIN)} better than {guess}"
    return f"has {percent(check.coverage)} of the reports in its interval, which should have 80%"


def ingredients(expected: Expected, offer: Offer) -> str:
    """Return what moves the expected pay against the average report, the most first, made safe for Markdown."""
    names = {
        INDUSTRY: word(offer.industry) if offer.industry else "industry not known",
        ROLE: word(offer.role_family) if offer.role_family else "role not stated",
        DEGREE: word(offer.degree) if offer.degree else "degree not stated",
        PLACE: offer.where.label if offer.where.parity else "prices of the place not known",
    }
    moved = sorted(expected.ingredients.items(), key=lambda one: -abs(one[1]))
    parts = [f"{plain(names[group])} {plain(change(by))}" for group, by in moved]
    if expected.reports:
        own = count(expected.reports, "report")
        parts.append(f"{plain(f'{offer.company}')} {plain(change(expected.own))} ({own} of its own)")
    else:
        parts.append("no report of its own")
    return f"Compared with the average report: {', '.join(parts)}."
