"""Numbers as people write them: decimal points and commas, groups of three, Indian groups, spaces and apostrophes."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple


@dataclass(frozen=True)
class Numerals:
    """How a column writes numbers: its decimal mark, or None where its cells do not tell."""

    decimal: str | None = None


#: The decimal marks by their names.
MARKS = {"point": ".", "comma": ","}
UNKNOWN = Numerals()
POINT = Numerals(".")
COMMA = Numerals(",")

_SPACES = "\u00a0\u202f\u2009 "
_GROUPS = rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)|\d{{1,3}}(?:['’]\d{{3}})+(?!\d)"
#: A number within a text: digits with points, commas, spaces or apostrophes between them, and no mark at its end.
NUMBER = rf"(?:{_GROUPS}|\d+(?:[.,]\d+)*)(?:[.,]\d+)*"

#: Texts that differ in other digits than nought alone prove the same marks; so many are kept.
_SHAPE, SHAPES = str.maketrans("23456789", "11111111"), 4_000
_PARTED = re.compile(rf"[{_SPACES}'’]")
_TWO_WAYS = re.compile(r"(?!0)\d{1,3}([.,])\d{3}")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d{1,2}(?:,\d{2})*,\d{3}")


@dataclass(frozen=True)
class Marks:
    """What the numbers of a column tell of its decimal mark: how many prove each, and the texts that a mark leaves open."""

    proofs: Counter[str]
    open_texts: dict[str, tuple[str, ...]]

    @property
    def numerals(self) -> Numerals:
        """How the column writes numbers, where its proofs agree."""
        proved = [mark for mark, times in self.proofs.items() if times]
        return Numerals(proved[0]) if len(proved) == 1 else UNKNOWN


class Number(NamedTuple):
    """A number that was read; `ambiguous` where the same text means another number elsewhere (12.500)."""

    value: float
    ambiguous: bool = False


def read_number(text: str, numerals: Numerals = UNKNOWN) -> Number | None:
    """Return the number that a text is, or None where its marks fit no way of writing.

    A mark that stands once with three digits behind it is a group mark, unless the column's numerals say that it is the
    decimal mark; a point so read without the column's word for it is told to be ambiguous.
    """
    if text.isascii() and text.isdecimal():
        return Number(float(text))
    text = _PARTED.sub("", text)
    points, commas = text.count("."), text.count(",")
    if not points and not commas:
        return Number(float(text)) if text.isdecimal() else None
    if points and commas:
        last = max(".,", key=text.rfind)
        whole, _, part = text.rpartition(last)
        sound = text.count(last) == 1 and _GROUPED.fullmatch(whole)
        return Number(float(f"{_ungrouped(whole)}.{part}")) if sound else None
    if points + commas > 1:
        return Number(float(_ungrouped(text))) if _GROUPED.fullmatch(text) else None
    mark = "." if points else ","
    whole, _, part = text.partition(mark)
    if len(part) != 3 or not open_mark(text) or numerals.decimal == mark:
        return Number(float(f"{whole}.{part}"))
    return Number(float(whole + part), ambiguous=mark == "." and numerals.decimal is None)


def _ungrouped(text: str) -> str:
    return text.replace(".", "").replace(",", "")


def marks_of(texts: Iterable[str]) -> Marks:
    """Return what the numbers of a column's distinct texts tell of its decimal mark."""
    proofs: Counter[str] = Counter()
    open_texts: dict[str, list[str]] = {".": [], ",": []}
    for text in texts:
        proved, left_open = _marks_of_shape(text[:200].translate(_SHAPE))
        for mark in proved:
            proofs[mark] += 1
        for mark in left_open:
            open_texts[mark].append(text)
    return Marks(proofs, {mark: tuple(found) for mark, found in open_texts.items()})


@lru_cache(maxsize=SHAPES)
def _marks_of_shape(shape: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the decimal marks that the numbers of a text prove, and those that they leave open, whichever digits it has."""
    numbers = [_PARTED.sub("", number) for number in re.findall(NUMBER, shape)]
    proved = tuple(mark for number in numbers if (mark := _decimal_mark(number)))
    return proved, tuple(dict.fromkeys(mark for number in numbers if (mark := open_mark(number))))


def numerals_of(texts: Iterable[str]) -> Numerals:
    """Return how a column writes numbers, from the numbers that can be read in one way only; UNKNOWN where they disagree."""
    return marks_of(texts).numerals


def open_mark(number: str) -> str:
    """Return the one mark of a number where it may part groups or decimals (1.234, 12,500), else nothing."""
    found = _TWO_WAYS.fullmatch(number)
    return found[1] if found else ""


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
