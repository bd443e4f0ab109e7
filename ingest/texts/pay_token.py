"""What a text of pay is made of: tokens, and the figures among them."""

from dataclasses import dataclass

from ingest.texts.numerals import Number

#: The highest figure that is read.
HIGHEST = 1e15


@dataclass(frozen=True, slots=True)
class Figure:
    """What a number says: value and multiple, whether it can be read in two ways, is grouped, has a plus behind it."""

    value: float
    multiple: float = 1.0
    ambiguous: bool = False
    grouped: bool = False
    plus: bool = False
    #: The currency and the period that its multiple implies (lakhs a year).
    currency: str | None = None
    period: str | None = None


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a text: its role, its meaning, and where it stands."""

    role: str
    meaning: str
    start: int
    end: int
    #: None for other pieces than numbers, and for a number that cannot be read.
    figure: Figure | None = None
    #: The languages of a word for a period: they tell what a sign of several currencies means.
    languages: frozenset[str] = frozenset()


def figure_of(
    written: str, number: Number | None, multiple: float, plus: bool, currency: str | None, period: str | None
) -> Figure | None:
    """Return the figure that a number with its multiple and its plus is; None where it cannot be read."""
    if number is None or number.value >= HIGHEST:
        return None
    grouped = number.value >= 1_000 and not written.isdecimal()
    return Figure(number.value, multiple, number.ambiguous and multiple == 1, grouped, plus, currency, period)
