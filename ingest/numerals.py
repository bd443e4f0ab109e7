"""Numbers as people write them: decimal points and commas, groups of three, Indian groups, spaces and apostrophes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Numerals:
    """How a column writes numbers: its decimal mark, or None where its cells do not tell."""

    decimal: str | None = None


UNKNOWN = Numerals()
POINT = Numerals(".")
COMMA = Numerals(",")

_SPACES = "\u00a0\u202f\u2009 "
_GROUPS = rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)|\d{{1,3}}(?:['’]\d{{3}})+(?!\d)"
#: A number within a text: digits with points, commas, spaces or apostrophes between them, and no mark at its end.
NUMBER = rf"(?:{_GROUPS}|\d+(?:[.,]\d+)*)(?:[.,]\d+)*"

_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d{1,2}(?:,\d{2})*,\d{3}")


@dataclass(frozen=True)
class Number:
    """A number that was read; `ambiguous` where the same text means another number elsewhere (12.500)."""

    value: float
    ambiguous: bool = False


def read_number(text: str, numerals: Numerals = UNKNOWN) -> Number | None:
    """Return the number that a text is, or None where its marks fit no way of writing.

    A mark that stands once with three digits behind it is a group mark, unless the column's numerals say that it is the
    decimal mark; a point so read without the column's word for it is told to be ambiguous.
    """
    text = re.sub(rf"[{_SPACES}'’]", "", text)
    marks = [c for c in text if c in ".,"]
    if not marks:
        return Number(float(text)) if text.isdecimal() else None
    if "." in marks and "," in marks:
        last = marks[-1]
        if marks.count(last) > 1:
            return None
        whole, _, part = text.rpartition(last)
        return Number(float(f"{_ungrouped(whole)}.{part}")) if _GROUPED.fullmatch(whole) else None
    mark = marks[0]
    if len(marks) > 1:
        return Number(float(_ungrouped(text))) if _GROUPED.fullmatch(text) else None
    whole, _, part = text.partition(mark)
    if len(part) != 3 or len(whole) > 3 or whole.startswith("0"):
        return Number(float(f"{whole}.{part}"))
    if numerals.decimal == mark:
        return Number(float(f"{whole}.{part}"))
    return Number(float(whole + part), ambiguous=mark == "." and numerals.decimal is None)


def _ungrouped(text: str) -> str:
    return text.replace(".", "").replace(",", "")


def numerals_of(texts: Iterable[str]) -> Numerals:
    """Return how a column writes numbers, from the numbers that can be read in one way only; UNKNOWN where they disagree."""
    found: set[str] = set()
    for text in texts:
        for number in re.findall(NUMBER, text[:200]):
            decimal = _decimal_mark(re.sub(rf"[{_SPACES}'’]", "", number))
            if decimal:
                found.add(decimal)
        if len(found) > 1:
            return UNKNOWN
    return Numerals(found.pop()) if found else UNKNOWN


def _decimal_mark(number: str) -> str | None:
    """Return the decimal mark that a number proves; None where it proves none."""
    marks = [c for c in number if c in ".,"]
    if not marks:
        return None
    other = {".": ",", ",": "."}
    if len(set(marks)) == 2:
        return marks[-1] if marks.count(marks[-1]) == 1 else None
    if len(marks) > 1:
        return other[marks[0]]
    part = number.partition(marks[0])[2]
    return marks[0] if len(part) in (1, 2) else None
