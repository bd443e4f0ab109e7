"""How many people, reports or jobs a statistic is of, from its cell: 1,204, 1.204 Angaben, 1 310 réponses, 1,20,450."""

import re

#: More than the tables hold.
_TOO_MANY = 2**31
#: Digits in groups that one sign parts (the last of three, others of two or three), or digits alone, which a spreadsheet may
#: have written with a place behind the point; then what is counted, in up to two words.
_COUNT = re.compile(
    r"(\d{1,3}([ ,.'’٬\u00a0\u202f])(?:\d{2,3}\2)*\d{3}|\d+(?=(?:\.0)?(?:\s|$)))(?:\.0)?(?:\s[^\W\d_]{4,}){0,2}"
)
_NONE = re.compile(r"[#*–—-]*")


def read_count(text: str) -> int | None:
    """Return the count that a cell states; None where it states none, a range (10-20), a bound (50+) or a share."""
    found = _COUNT.fullmatch(text.strip())
    count = int(re.sub(r"\D", "", found[1])) if found else _TOO_MANY
    return count if count < _TOO_MANY else None


def states_no_count(text: str) -> bool:
    """Return whether a cell is empty or a mark that stands for a count that is not given (#, *, –)."""
    return _NONE.fullmatch(text.strip()) is not None
