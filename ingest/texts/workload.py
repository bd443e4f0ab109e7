"""How much of full time a position is, from a cell of a column about it: 0.5, 80 %, 1/2, half-time; in many languages."""

import re

from ingest.texts.lexicon import longest, pieces

#: A share in per cent has a sign, or is a whole number from the first of these to the second.
LEAST_PERCENT, MOST_PERCENT = 5, 100
_NUMBER = re.compile(r"(\d+(?:[.,]\d+)?)\s*(%)?")
_FRACTION = re.compile(r"(\d)\s*/\s*(\d)")


def read_workload(text: str) -> float | None:
    """Return the share of full time that a cell states, 1 for full time; None where it states none that is understood."""
    said = text.strip()
    if found := _FRACTION.match(said):
        share = int(found[1]) / int(found[2]) if int(found[2]) else 0.0
    elif found := _NUMBER.match(said):
        share = _share(found[1], found[2] is not None)
    else:
        return _in_words(said)
    return share if 0 < share <= 1 and _is_position(said[found.end() :]) else None


def _share(digits: str, percent: bool) -> float:
    """Return the share that a number is; 0 where it may be anything else (a count of people, hours)."""
    number = float(digits.replace(",", "."))
    whole = digits.isdecimal() and LEAST_PERCENT <= number <= MOST_PERCENT
    return number / 100 if percent or whole else number if number <= 1 else 0.0


def _in_words(said: str) -> float | None:
    """Return the share that a whole text names in words (half-time)."""
    folded = pieces(said)
    end, entries = longest(folded, 0)
    told = [float(entry.meaning) for entry in entries if entry.role == "workload" and entry.meaning[:1].isdigit()]
    return told[0] if told and end == len(folded) else None


def _is_position(said: str) -> bool:
    """Return whether what stands behind a share is nothing, or a word for a position (50 % FTE)."""
    folded = pieces(said)
    end, entries = longest(folded, 0)
    return not folded or (end == len(folded) and any(entry.role == "workload" for entry in entries))
