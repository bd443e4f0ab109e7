"""Texts of pay that differ in digits alone have one shape: the same tokens but for the figures in them, found once a shape.

What the digits of a number decide is its kind: whether it is a word of the lists (2 weeks) or a year, may be a span of time, or
can be read at all. Texts whose digits decide more (dates, hours a week) have no shape.
"""

import re
from collections.abc import Collection
from functools import lru_cache

from ingest.texts.lexicon import numbers_in_words
from ingest.texts.numerals import NUMBER, Number, Numerals, read_number
from ingest.texts.pay_token import (
    LONGEST_SPAN,
    NO_AMOUNT,
    SHAPE_OF_NO_AMOUNT,
    YEAR,
    YEARLY_HOURS,
    Figure,
    Token,
    figure_of,
)
from ingest.texts.tokens import tokens

#: Shapes that are kept.
SHAPES = 2_000
_NUMBER = re.compile(NUMBER)
_WITHOUT_DIGITS = str.maketrans("123456789", "000000000")


class Shaped:
    """A text by its shape: texts of the same shape are equal."""

    __slots__ = ("_key", "ignored", "numbers", "numerals", "text", "written")

    def __init__(self, text: str, shape: str, written: list[str], numerals: Numerals, ignored: frozenset[str]) -> None:
        self.text, self.numerals, self.ignored = text, numerals, ignored
        #: Its numbers as they are written, and as they are read.
        self.written, self.numbers = written, [read_number(each, numerals) for each in written]
        kinds = tuple(map(_kind, written, self.numbers))
        self._key = (shape, kinds, numerals.decimal, ignored)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Shaped) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)


def shaped(text: str, numerals: Numerals, ignored: Collection[str]) -> Shaped | None:
    """Return a text by its shape; None where it has none."""
    shape = text.translate(_WITHOUT_DIGITS)
    numbers, may_be_none = _numbers_of(shape)
    if may_be_none and NO_AMOUNT.search(text):
        return None
    return Shaped(text, shape, [text[start:end] for start, end in numbers], numerals, frozenset(ignored))


@lru_cache(maxsize=SHAPES)
def _numbers_of(shape: str) -> tuple[tuple[tuple[int, int], ...], bool]:
    """Return where the numbers of a text stand, and whether its digits may be no amount, whichever they are."""
    return tuple(number.span() for number in _NUMBER.finditer(shape)), bool(SHAPE_OF_NO_AMOUNT.search(shape))


def shaped_tokens(text: Shaped) -> list[Token]:
    """Return the tokens of a text, as `tokens` does."""
    known = _tokens_of(text)
    if known is None:
        return tokens(text.text, text.numerals, text.ignored)
    found, figures = known
    found = found.copy()
    for at, number in figures:
        token, written = found[at], text.written[number]
        figure = figure_like(token.figure, written, text.numbers[number]) if token.figure else None
        found[at] = Token("figure", written, token.start, token.end, figure)
    return found


def figure_like(figure: Figure, written: str, number: Number | None) -> Figure | None:
    """Return the figure that another number is in the place of a figure."""
    return figure_of(written, number, figure.multiple, figure.plus)


@lru_cache(maxsize=SHAPES)
def _tokens_of(text: Shaped) -> tuple[list[Token], tuple[tuple[int, int], ...]] | None:
    """Return the tokens of a text, and which number each figure among them is; None where other tokens mean digits."""
    found = tokens(text.text, text.numerals, text.ignored)
    if any(token.role != "figure" and any(map(str.isdigit, token.meaning)) for token in found):
        return None
    starts = [number.start() for number in _NUMBER.finditer(text.text)]
    return found, tuple((at, starts.index(token.start)) for at, token in enumerate(found) if token.role == "figure")


def _kind(written: str, number: Number | None) -> str:
    """Return what the digits of a number decide of the tokens around it."""
    if written in numbers_in_words() or YEAR.fullmatch(written):
        return written
    if number is None:
        return "unreadable"
    if number.value <= 1:
        return "one"
    if number.value >= LONGEST_SPAN:
        return "hours of a year" if number.value == YEARLY_HOURS else "open" if number.ambiguous else "amount"
    return "span"
