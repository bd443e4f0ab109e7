"""How much of full time a position is, from a cell of a column about it: 0.5, 80 %, 1/2, half-time, part-time."""

import re

from ingest.texts.lexicon import compound, is_word, longest, pieces
from ingest.texts.pay_token import share_of_word

#: A share in per cent has a sign, or is a whole number from the first of these to the second.
LEAST_PERCENT, MOST_PERCENT = 5, 100
#: What a share may stand before where nothing says what it is of.
_ENDS = tuple(")]},;|/:")
_NUMBER = re.compile(r"(\d+(?:[.,]\d+)?)\s*(%)?")
#: A percentage in a title, and the other end of a range before it.
_IN_TITLE = re.compile(r"(?P<range>\d\s*%?\s*[-–—]\s*)?(?<![\d.,])(?P<share>\d{1,3}(?:[.,]\d+)?)\s?%(?P<behind>.*)", re.DOTALL)
_OTHER_END = re.compile(r"\s*[-–—]\s*\d")
_FRACTION = re.compile(r"(\d)\s*/\s*(\d)")


def read_workload(text: str) -> float | None:
    """Return the share of full time that a cell states: 1 for full time, 0 for a part of it that is not said.

    None where it states none that is understood.
    """
    said = text.strip()
    if found := _FRACTION.match(said):
        share = int(found[1]) / int(found[2]) if int(found[2]) else 0.0
    elif found := _NUMBER.match(said):
        share = _share(found[1], found[2] is not None)
    else:
        return workload_in_title(said)
    return share if 0 < share <= 1 and _is_position(said[found.end() :]) else None


def workload_in_title(text: str) -> float | None:
    """Return the share of full time that a title states (Research Intern, 50%).

    0 where it states a range of shares, or a part of full time that is not said; None where it states none, or a percentage of
    something else (10% travel).
    """
    found = _IN_TITLE.search(text) if "%" in text else None
    if found and _OTHER_END.match(found["behind"]):
        return 0.0
    if not found or not (found["behind"].strip()[:1] in _ENDS or _is_position(found["behind"].strip())):
        return share_in_words(text)
    share = _share(found["share"], percent=True)
    return 0.0 if found["range"] else share if share <= 1 else None


def _share(digits: str, percent: bool) -> float:
    """Return the share that a number is; 0 where it may be anything else (a count of people, hours)."""
    number = float(digits.replace(",", "."))
    whole = digits.isdecimal() and LEAST_PERCENT <= number <= MOST_PERCENT
    return number / 100 if percent or whole else number if number <= 1 else 0.0


def share_in_words(text: str) -> float | None:
    """Return the share that a text names in words (half-time), 0 for a part of full time that is not said (part-time).

    None where it names none, or full time beside a part of it.
    """
    folded, at, told = pieces(text), 0, set()
    while at < len(folded):
        end, entries = longest(folded, at)
        share = share_of_word(entries or compound(folded[at]))
        told |= set() if share is None else {share}
        at = max(end, at + 1)
    return max(told) if told and (1.0 not in told or len(told) == 1) else None


def share_of_answer(text: str, share: float) -> float | None:
    """Return the share that yes or no means in a column whose name is a share in words (Part-time?); None where it is neither.

    `share` is the one of the name: 1 for full time.
    """
    yes, no = (share, 0.0) if share == 1 else (share, 1.0)
    if text.strip() in ("1", "0"):
        return yes if text.strip() == "1" else no
    return (no if is_word(text, "yes_no", "no") else yes) if is_word(text, "yes_no") else None


def _is_position(said: str) -> bool:
    """Return whether what stands behind a share is nothing, or a word for a position (50 % FTE)."""
    folded = pieces(said)
    end, entries = longest(folded, 0)
    return not folded or (end == len(folded) and any(entry.role == "workload" for entry in entries))
