"""Years that stand in two digits behind the name of a month (12-Oct-23, Mar-24), those of other calendars (2568), quarters."""

import re
from collections.abc import Mapping
from functools import cache

from babel import Locale

from ingest.texts.lexicon import WORDS, fold
from ingest.texts.within import meanings

#: A day, a month and a year, with the time behind it; a month and a year with a sign between them, as spreadsheets write them.
_DAY = re.compile(r"\d{1,2}[-/. ]+([^\W\d_]{3,})\.?[-/., ]+['’]?(\d\d)(?:[ ,]+\d{1,2}:\d\d.*)?")
_MONTH = re.compile(r"([^\W\d_]{3,})\.?[-/]['’]?(\d\d)")
#: So many letters of a month's name tell it.
SHORTEST = 3
#: A date whose year has four digits with the word before it (from 1 August 2024).
_WITH_A_WORD = re.compile(
    r"[^\W\d_]+\s+(?:\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}|"
    r"(?:\d{1,2}(?:[^\W\d_]{2}|\.)?\s+)?([^\W\d_]{3,})\.?,?\s+(?:\d{1,2},\s+)?(?:19|20)\d\d)(?!\d)"
)
#: A Buddhist year alone or at the end of a date, and what is added to it.
_BUDDHIST, FROM_BUDDHIST = re.compile(r"(?:\d{1,2}([/.-])\d{1,2}\1)?(25[4-8]\d)"), -543
_ERAS = {fold(word): int(meaning) for word, meaning in meanings("era").items()}
_ERA = "|".join(map(re.escape, _ERAS))
_OF_AN_ERA = re.compile(rf"(?<![^\W\d_])(?:({_ERA})\s?(\d{{1,4}})(?!\d)|(?<!\d)(\d{{4}})\s?({_ERA}))")
#: A year before or behind the name of a quarter of it (2025-Q1, 1. Quartal 2025, Q3'25).
_OF_A_YEAR = re.compile(r"((?:19|20)\d\d)\W*(.+)|(.+?)(?:\W*((?:19|20)\d\d)|\W?['’](\d\d))")
#: The years that a year of another calendar may be.
YEARS = range(1990, 2040)


def year_of_month(said: str) -> int | None:
    """Return the year in two digits of a text that is a date whose month is a word; None where it is none."""
    found = _DAY.fullmatch(said) or _MONTH.fullmatch(said)
    return 2000 + int(found[2]) if found and _is_month(fold(found[1])) else None


def without_dates(said: str) -> str:
    """Return a text without its dates and the word before each of them, which is of the date."""
    return _WITH_A_WORD.sub(lambda found: " " if not found[1] or _is_month(fold(found[1])) else found[0], said)


def year_of_another_calendar(said: str) -> int | None:
    """Return the year that a year of another calendar is; None where a text holds none."""
    if found := _BUDDHIST.fullmatch(said):
        return int(found[2]) + FROM_BUDDHIST
    found = _OF_AN_ERA.search(fold(said))
    year = int(found[2] or found[3]) + _ERAS[found[1] or found[4]] if found else 0
    return year if year in YEARS else None


def quarter_of_year(text: str) -> tuple[int, int] | None:
    """Return the year and its quarter that a text is, and nothing else; None for others."""
    found = _OF_A_YEAR.fullmatch(text.strip())
    quarter = _quarters().get(_letters(found[2] or found[3])) if found else None
    return (int(found[1] or found[4] or 2000 + int(found[5])), quarter) if found and quarter else None


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))


@cache
def _quarters() -> dict[str, int]:
    """Return the names of the quarters of a year, their letters and digits alone, in the languages that have words."""
    names = ((name, number) for of in _listed("quarters") for number, name in of.items())
    return {_letters(name): number for name, number in names}


@cache
def _is_month(word: str) -> bool:
    return any(name == word or (name.startswith(word) and len(word) >= SHORTEST) for name in _months())


@cache
def _months() -> frozenset[str]:
    """Return the names of the months, folded, in the languages that have words."""
    return frozenset(fold(name.rstrip(".")) for months in _listed("months") for name in months.values())


def _listed(things: str) -> list[Mapping[int, str]]:
    """Return how the languages that have words call the months or the quarters of a year, abbreviated and whole."""
    languages = (Locale.parse(path.stem) for path in WORDS.glob("*.csv") if path.stem != "signs")
    calls = (getattr(locale, things) for locale in languages)
    return [named[of][width] for named in calls for of in ("format", "stand-alone") for width in ("abbreviated", "wide")]
