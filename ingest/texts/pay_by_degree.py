"""Reads a cell that states a pay for each of several degree levels: "BS $40/hr, MS $45/hr, PhD $55/hr"."""

import re

from ingest.texts.degree import read_degree
from ingest.texts.lexicon import words_of
from ingest.texts.numerals import UNKNOWN, Numerals
from ingest.texts.pay import LONGEST, Pay, read_pay

_AND = "|".join(re.escape(word) for word, _ in words_of("and"))
_BETWEEN = re.compile(rf"\s*[;|\n•]\s*|,\s+|\s+/\s+|\s+(?:{_AND})\s+|/(?=\s*\(?[A-Za-z]*\.?\s?[$€£₹]\s?\d)", re.IGNORECASE)


def read_pay_by_degree(text: str, numerals: Numerals = UNKNOWN) -> tuple[Pay, ...]:
    """Return the pay of each degree level that a text tells apart, in its order; empty where it does not.

    Where a piece of it has no pay or no level, or two pieces have the same.
    """
    pieces = [piece for piece in _BETWEEN.split(text[:LONGEST]) if piece.strip()]
    if len(pieces) < 2:
        return ()
    pays = [read_pay(piece, numerals)._replace(degree_levels=read_degree(piece).levels) for piece in pieces]
    levels = [level for pay in pays for level in pay.degree_levels]
    if any(pay.kind != "paid" or not pay.degree_levels for pay in pays) or len(set(levels)) < len(levels):
        return ()
    return tuple(_shared(pay, pays) for pay in pays)


def _shared(pay: Pay, pays: list[Pay]) -> Pay:
    """Return a pay with the period and the currency that the others name, where they name one only."""
    periods = {other.period for other in pays if other.period}
    money = {(other.currency, other.sign) for other in pays if other.currency or other.sign}
    currency, sign = money.pop() if len(money) == 1 else (pay.currency, pay.sign)
    return pay._replace(period=periods.pop() if len(periods) == 1 else pay.period, currency=currency, sign=sign)
