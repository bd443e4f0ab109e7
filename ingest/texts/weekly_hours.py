"""Reads the hours of a week: of a column about them, in words of many languages, and of a title."""

import re
import unicodedata

from ingest.texts.lexicon import Entry, longest, pieces
from ingest.texts.within import within
from queries.periods import full_time_hours

#: The most hours of a week that are read; as few as may be of a day, and as many as may be of two weeks, where nothing says.
MOST_HOURS, OF_A_DAY, OF_TWO_WEEKS = 100, 12, 60
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


def read_weekly_hours(text: str, column: str) -> float | None:
    """Return the hours a week of a cell of a column about them; those of a month as so many a week, those of a day as none.

    Few (6h) may be of a day, many (80) of two weeks, where neither the cell nor the name of its column names a week.
    """
    hours = _hours_of(text)
    told = says_week(text) or says_week(column)
    return hours if hours and (told or OF_A_DAY < hours <= OF_TWO_WEEKS) else None


def says_week(text: str) -> bool:
    """Return whether a text names a week, or hours of one in one word."""
    folded = pieces(unicodedata.normalize("NFKC", text))
    return "week" in _times(folded) or any(e.role == "weekly_hours" for _, entries in _words(folded) for e in entries)


def _hours_of(text: str) -> float | None:
    """Return the hours that a cell states, of a month as so many a week; those of a day as none."""
    if found := _HOURS.fullmatch(text.strip()):
        return _within_a_week(_number(found[1]))
    folded = pieces(unicodedata.normalize("NFKC", text))
    numbers = [_number(piece) for piece in folded if _NUMBER.fullmatch(piece)]
    of = (_times(folded) - {"hour"} or {"week"}) if _is_understood(folded) else set()
    return _within_a_week(numbers[0] / _WEEKS[of.pop()]) if len(numbers) == 1 and len(of) == 1 and of <= _WEEKS.keys() else None


def names_weekly_hours(unit: str) -> bool:
    """Return whether a text is nothing but the unit of hours a week (h/týden), as the name of a column has it."""
    folded = pieces(unit)
    return _is_understood(folded) and _times(folded) == {"hour", "week"}


def _words(folded: list[str]) -> list[tuple[str, tuple[Entry, ...]]]:
    """Return the words of folded pieces, each with its roles; in a heading "hours per week" is about a pay, here it is none."""
    found, at = [], 0
    while at < len(folded):
        end, entries = longest(folded, at)
        if any(entry.role == "about" for entry in entries):
            end, entries = at + 1, longest(folded[at : at + 1], 0)[1]
        found.append((folded[at], entries))
        at = max(end, at + 1)
    return found


def _times(folded: list[str]) -> set[str]:
    """Return the times that folded pieces name."""
    return {entry.meaning for _, entries in _words(folded) for entry in entries if entry.role in _TIMES}


def _is_understood(folded: list[str]) -> bool:
    """Return whether folded pieces are numbers, times and what may stand beside them."""
    return all(
        not word.isalnum() or _NUMBER.fullmatch(word) or any(entry.role in _TIMES | _BESIDE for entry in entries)
        for word, entries in _words(folded)
    )


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _within_a_week(hours: float) -> float | None:
    return hours if 1 <= hours <= MOST_HOURS else None
