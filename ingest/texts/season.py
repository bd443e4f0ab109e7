"""Reads the season and the year of a text: "Summer 2025", "2025-06-01", "FY2013", "été 2024"."""

import re
import unicodedata
from datetime import UTC, datetime, timedelta

from ingest.texts.calendars import year_of_another_calendar, year_of_month
from ingest.texts.within import within, written
from queries.schema import NEWEST_YEAR, OLDEST_YEAR, SEASONS

LONGEST = 120
_SEASONS = tuple((season, re.compile(within("season", season), re.IGNORECASE)) for season in SEASONS)
#: Names that hold the word for a season and are of none (Spring Boot, Springfield).
_NO_SEASON = re.compile(within("no_season"), re.IGNORECASE)
#: Seconds or milliseconds since 1970, between 2001 and 2033.
_EPOCH = re.compile(r"([1]\d{9})(\d{3})?(\.0+)?")
#: A date as a spreadsheet counts it: the days since the end of 1899, of which those from 2000 to 2040 are read.
_DAYS, _DAYS_READ, _DAY_0 = re.compile(r"\d{5}(\.\d+)?"), (36_526, 51_502), datetime(1899, 12, 30, tzinfo=UTC)
_FOUR = re.compile(r"(?<!\d)(?<!\d[.,])(19[5-9]\d|20[0-3]\d)(?!\d)(?![.,]\d)")
#: A date with full stops: the day, the month, the year; the year first; or the month and the year.
_DOTTED = re.compile(
    r"(?<!\d)\d{1,2}\.\s?\d{1,2}\.\s?(19[5-9]\d|20[0-3]\d)(?!\d)"
    r"|(?<![\d.])(19[5-9]\d|20[0-3]\d)\.\s?\d{1,2}\.\s?\d{1,2}(?![\d.]\d)"
    r"|^(?:0?[1-9]|1[0-2])\.(19[5-9]\d|20[0-3]\d)$"
)
_SHORT = re.compile(rf"(?:{within('fiscal_year')}\s?|['’])(\d\d)(?!\d)", re.IGNORECASE)
#: A term as students write it: W24, F2025; S24 tells no season, since it is spring to some and summer to others.
_TERMS = {word.upper(): season for season in (*SEASONS, "") for word in written("term", season)}
_TERM = re.compile(rf"\s*({'|'.join(_TERMS)})[-'’ ]?(?:20)?(\d\d)\s*", re.IGNORECASE)
_SEASON_SHORT = re.compile(rf"(?:{within('season_short')})\s?['’]?(\d\d)(?!\d)", re.IGNORECASE)
#: A date whose year has two digits: the last of its three numbers, or the first.
_DATE = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d\d)(?!\d)")


def read_season(text: str) -> tuple[str, ...]:
    """Return the seasons that a text names, in the order of the vocabulary."""
    said = unicodedata.normalize("NFKC", text[:LONGEST])
    if term := _TERM.fullmatch(said):
        season = _TERMS[term[1].upper()]
        return (season,) if season else ()
    said = _NO_SEASON.sub(" ", said)
    return tuple(season for season, words in _SEASONS if words.search(said))


def short_date(text: str) -> tuple[int, int, int] | None:
    """Return the three numbers of the date that a text is, where none of them is a year in four digits."""
    found = _DATE.match(text.strip())
    return (int(found[1]), int(found[3]), int(found[4])) if found and not (_FOUR.search(text) or _DOTTED.search(text)) else None


def _in_our_digits(text: str) -> str:
    """Return a text with the digits of all scripts as ours (٢٠٢٥)."""
    return text if text.isascii() else "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in text)


def read_year(text: str, year_first: bool = False) -> int | None:
    """Return the year of a text.

    The first that stands there in four digits, else in two after FY, an apostrophe, a season, the name of a month, or at the
    end of a date (at its beginning where its `year_first`); a year of another calendar as the one of ours; None where there is
    none, or where it is out of the bounds of the tables.
    """
    said = _in_our_digits(unicodedata.normalize("NFKC", text[:LONGEST]).strip())
    if epoch := _EPOCH.fullmatch(said):
        return datetime.fromtimestamp(int(epoch[1]), UTC).year
    if _DAYS.fullmatch(said) and _DAYS_READ[0] <= float(said) < _DAYS_READ[1]:
        return (_DAY_0 + timedelta(days=float(said))).year
    if four := _FOUR.search(said) or _DOTTED.search(said):
        year = int(four[four.lastindex or 0])
    elif year_first and (date := short_date(said)):
        year = 2000 + date[0]
    elif other := year_of_month(said) or year_of_another_calendar(said):
        year = other
    else:
        patterns = (_SHORT.search, _SEASON_SHORT.search, _DATE.search, _TERM.fullmatch)
        short = next((found for find in patterns if (found := find(said))), None)
        if not short:
            return None
        year = 2000 + int(short[short.lastindex or 0])
    return year if OLDEST_YEAR <= year <= NEWEST_YEAR else None
