"""What a text of pay is made of: tokens, and the figures among them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from ingest.texts.lexicon import Entry
from ingest.texts.numerals import Number

#: The highest figure that is read.
HIGHEST = 1e15
#: A span of time is of so many units at most; more are an amount.
LONGEST_SPAN = 100
#: A month's pay is paid so many times a year, beside a sign for times; a figure below the least is no month's pay.
PAYMENTS, LEAST_SALARY, TIMES_SIGNS = (12, 16), 300, (["x"], ["×"], ["*"])
#: How the meaning of a word begins that names a share of full time, which follows.
SHARE = "share"
#: The working hours of a year, which a pay may be multiplied by; what is a calendar year.
YEARLY_HOURS = 2_080
YEAR = re.compile(r"199\d|20[0-3]\d")


@dataclass(frozen=True, slots=True)
class Multiple:
    """What stands behind a number: its factor, and the currency and the period that it implies (lakhs a year)."""

    factor: float = 1.0
    currency: str | None = None
    period: str | None = None
    #: Its word, where that is short for another number in another language (mil).
    doubtful: str = ""


#: A plus behind a figure that says "or more", and adds no other figure.
PLUS = re.compile(r"\s?\+(?=\s*(?:$|[),/]|[€$£](?!\s?\d)|an?\b|per\b))")
#: The multiple of a number that has none.
ONE = Multiple()


class Figure(NamedTuple):
    """What a number says: value and multiple, whether it can be read in two ways, is grouped, has a plus behind it."""

    value: float
    multiple: Multiple
    ambiguous: bool = False
    grouped: bool = False
    plus: bool = False


class Token(NamedTuple):
    """A piece of a text: its role, its meaning, and where it stands."""

    role: str
    meaning: str
    start: int
    end: int
    #: None for other pieces than numbers, and for a number that cannot be read.
    figure: Figure | None = None
    #: The languages of a word: they tell what a sign of several currencies, and a doubtful multiple, mean.
    languages: frozenset[str] = frozenset()


def figure_of(written: str, number: Number | None, multiple: Multiple, plus: bool) -> Figure | None:
    """Return the figure that a number with its multiple and its plus is; None where it cannot be read."""
    if number is None or number.value >= HIGHEST:
        return None
    grouped = number.value >= 1_000 and not written.isdecimal()
    ambiguous = number.ambiguous and multiple.factor == 1
    return Figure(number.value, multiple, ambiguous, grouped, plus)


def is_payments(number: Number) -> bool:
    """Return whether a number may be how many times a year a month's pay is paid (14, 13.5)."""
    return PAYMENTS[0] <= number.value <= PAYMENTS[1] and float(2 * number.value).is_integer()


def share_of_word(entries: Iterable[Entry]) -> float | None:
    """Return the share of full time that a word means by itself (half-time), 0 for a part that is not said (part-time)."""
    told = (entry.meaning for entry in entries if entry.role == "workload")
    shares = (0.0 if of == "part_time" else float(of) for of in told if of == "part_time" or of[:1].isdigit())
    return next(shares, None)


def share_in(entries: Iterable[Entry]) -> str:
    """Return the meaning of the token of a word for a part of full time: `SHARE` and how much; empty where it is none."""
    share = share_of_word(entries)
    return f"{SHARE} {share}" if share is not None and share < 1 else ""


def _no_amount(century: str, month: str, hours: str, quarter: str) -> str:
    """Return the pattern of dates, telephone numbers and a year's working hours, given what some of their digits are."""
    return (
        r"(?<![\d.,])\d{1,4}([/.-])\d{1,2}\1(?:\d{4}|\d{2})\b(?![.,]\d)|"
        rf"\b{century}\d\d-{month}\b|\b\d{{3}}-\d{{3,4}}-\d{{4}}\b|"
        rf"\+\d[\d\s().-]{{6,}}|[x×*/]\s*{hours}\b|\b[Qq]{quarter}\b(?![.,]\d)"
    )


#: Digits that are no amount, and what has such a shape, whichever digits it has.
NO_AMOUNT = re.compile(_no_amount("(?:19|20)", r"(?:0\d|1[0-2])", "2,?080", "[1-4]"))
SHAPE_OF_NO_AMOUNT = re.compile(_no_amount(r"\d\d", r"\d\d", r"\d,?\d{3}", r"\d"))
