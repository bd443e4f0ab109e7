"""How many weeks something lasts, from a cell about it and the heading above it."""

import re
from functools import cache

from ingest.texts.lexicon import pieces, words_of
from ingest.texts.within import within

_NUMBER = r"\d+(?:\.\d+)?"
_RANGE = rf"({_NUMBER})\s*(?:(?:-|–|{within('span')})\s*({_NUMBER}))?\s*"
_WEEKS = re.compile(rf"{_RANGE}(?:-\s*)?({within('weeks')})", re.IGNORECASE)
_NUMBERS = re.compile(rf"\s*{_RANGE}", re.IGNORECASE)
#: The most weeks that are read.
MOST = 520


def read_weeks(text: str, heading: str = "") -> tuple[float | None, float | None]:
    """Return the least and the most weeks of a duration; none where it is in months, or nothing says what it is in.

    A number alone is in weeks where its heading names weeks and no other unit (Weeks, Length in weeks).
    """
    found = _WEEKS.search(text)
    if not found and _units(heading) == {"week"}:
        found = _NUMBERS.fullmatch(text)
    if not found:
        return None, None
    low, high = float(found[1]), float(found[2] or found[1])
    return (low, high) if 1 <= low <= high <= MOST else (None, None)


@cache
def _units(heading: str) -> frozenset[str]:
    """Return the units of time that a heading names."""
    named = set(pieces(heading))
    return frozenset(entry.meaning for word, entry in words_of("unit") if word in named)
