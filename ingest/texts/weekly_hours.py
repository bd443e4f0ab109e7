"""Reads the hours of a week: of a column about them, in words of many languages, and of a title."""

import re
import unicodedata

from ingest.texts.lexicon import longest, pieces
from ingest.texts.within import within
from queries.periods import full_time_hours

#: The most hours of a week that are read.
MOST_HOURS = 100
_HOURS = re.compile(
    rf"(\d{{1,3}}(?:[.,]\d+)?)\s*(?:{within('hours')})?\.?(?:\s*(?:/|{within('each_week')})\s*(?:{within('weeks')}))?",
    re.IGNORECASE,
)
_HOURS_A_WEEK = re.compile(
    rf"(?<![\d.,])(\d{{1,2}})\s*(?:{within('hours')})\.?\s*(?:/|{within('each_week')})\s*(?:{within('weeks')})", re.IGNORECASE
)
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?")
#: What may stand beside the number of hours, and those of which the meaning is a time.
_BESIDE, _TIMES = {"per", "rough", "filler", "weekly_hours"}, {"unit", "short", "period", "duration"}
#: The times that such a number may be of, each with how many weeks one of them is.
_WEEKS = {"week": 1.0, "month": full_time_hours()["month"] / full_time_hours()["week"]}


def hours_in_title(text: str) -> float | None:
    """Return the hours a week that a title states."""
    found = _HOURS_A_WEEK.search(text)
    return _within_a_week(float(found[1])) if found else None


def read_weekly_hours(text: str) -> float | None:
    """Return the hours a week of a cell of a column about them; those of a month as so many a week, those of a day as none."""
    if found := _HOURS.fullmatch(text.strip()):
        return _within_a_week(_number(found[1]))
    folded = pieces(unicodedata.normalize("NFKC", text))
    numbers = [_number(piece) for piece in folded if _NUMBER.fullmatch(piece)]
    times, at = set(), 0
    while at < len(folded):
        end, entries = longest(folded, at)
        if any(entry.role == "about" for entry in entries):  # In a heading “hours per week” is about a pay.
            end, entries = at + 1, longest(folded[at : at + 1], 0)[1]
        told = {entry.meaning for entry in entries if entry.role in _TIMES}
        if folded[at].isalnum() and not (_NUMBER.fullmatch(folded[at]) or told or any(e.role in _BESIDE for e in entries)):
            return None
        times |= told
        at = max(end, at + 1)
    of = times - {"hour"} or {"week"}
    return _within_a_week(numbers[0] / _WEEKS[of.pop()]) if len(numbers) == 1 and len(of) == 1 and of <= _WEEKS.keys() else None


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _within_a_week(hours: float) -> float | None:
    return hours if 1 <= hours <= MOST_HOURS else None
