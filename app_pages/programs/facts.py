"""The facts of a programme as text: each as its source states it, None where it says nothing."""

import re
from collections.abc import Iterable
from datetime import date

import pandas as pd

from components.program_phrases import Program
from components.words import word
from queries.schema import DEGREE_LEVELS, LIST_SEPARATOR
from vocabulary.choices import words

STANDINGS = words("program_standing")
#: The stated length, in one column of a table.
WEEKS = "duration_weeks_min..duration_weeks_max"


def text(value: object) -> str | None:
    """Return a text cell; None where it is empty."""
    return value if isinstance(value, str) and value else None


def listed(values: Iterable[str]) -> str | None:
    """Return the values of a list cell in one line; None where there are none."""
    return "; ".join(values) or None


def weeks(row: Program) -> str | None:
    """Return the length in weeks, such as 12–24 or ≥ 12; ≈ where it is computed from months."""
    low, high = row["duration_weeks_min"], row["duration_weeks_max"]
    if pd.isna(low) and pd.isna(high):
        return None
    about = "≈\u2009" if pd.notna(row["duration_derived"]) and row["duration_derived"] else ""
    if pd.isna(high):
        return f"≥\u2009{low:g}"
    if pd.isna(low):
        return f"≤\u2009{high:g}"
    return about + (f"{low:g}" if low == high else f"{low:g}–{high:g}")


def length(row: Program) -> str | None:
    """Return the weeks with the wording of the source where that says more."""
    written, counted = text(row["duration_text"]), weeks(row)
    if counted is None:
        return written
    return _as_stated(f"{counted} weeks", written if written and "week" not in written else None)


def _as_stated(reading: str, written: str | None) -> str:
    return f"{reading}, stated as “{written}”" if written else reading


def levels(row: Program) -> str | None:
    """Return the degree levels, or the wording of the source where it names none."""
    named = row["degree_levels"]
    return "Any" if len(named) == len(DEGREE_LEVELS) else ", ".join(word(level) for level in named) or text(row["degree_text"])


def degrees(row: Program) -> str | None:
    """Return the degree levels, with the wording of the source where that says more."""
    reading, written = levels(row), text(row["degree_text"])
    if reading is None or reading == written:
        return reading
    plainly = "; ".join(word(level).removesuffix("'s") for level in row["degree_levels"])
    return _as_stated(reading, written if written != plainly else None)


def starts(row: Program) -> list[str]:
    """Return the stated start dates, such as 12 May 2025."""
    return [day(date.fromisoformat(start)) for start in row["start_dates"]]


def day(value: date) -> str:
    """Return a day as text, such as 12 May 2025."""
    return f"{value.day} {value:%b %Y}"


def deadline(row: Program) -> str | None:
    """Return the day until which applications are taken."""
    return None if pd.isna(row["deadline"]) else day(row["deadline"])


def end(row: Program) -> str | None:
    """Return the end dates; None where what is written is no day."""
    written = pd.to_datetime((text(row["end_date"]) or "").split(LIST_SEPARATOR), errors="coerce")
    return None if written.isna().any() else ", ".join(map(day, written))


def pay(row: Program) -> str | None:
    """Return the pay as stated, with the wording of the source where that says more than its period."""
    stated, written = text(row["pay"]), text(row["pay_text"])
    more = written not in (None, row["pay_period"], "programme")
    return _as_stated(stated, written if more else None) if stated else written


#: How trackers write that a place is one of several: `Taipei, Taiwan +1`.
OTHERS = re.compile(r" \+(\d+)$")


def places(row: Program) -> str | None:
    """Return the places as written, those that are only counted in words, with where the work is done."""
    mode = text(row["work_mode"])
    named = "" if mode is None else word(mode).lower()
    told = any(named in place.lower().replace("-", " ") for place in row["locations"])
    written = [OTHERS.sub(r" and \1 more", place) for place in row["locations"]]
    return listed(written if told or not named else [*written, named])


def last_seen(row: Program) -> str | None:
    """Return the day on which its source last saw the programme, and whether it listed it as open then."""
    if pd.isna(row["last_seen"]):
        return None
    listed_as = "" if pd.isna(row["listed_open"]) else ", listed as open" if row["listed_open"] else ", not listed as open"
    return f"{day(row['last_seen'])}{listed_as}"


def limit(row: Program) -> str | None:
    """Return the limit on applications, such as at most 2."""
    return None if pd.isna(row["max_applications"]) else f"at most {int(row['max_applications'])}"


def facts(row: Program) -> dict[str, str | None]:
    """Return the facts of a programme by their names, in the order in which they are shown; None where nothing is stated."""
    return {
        "Length": length(row),
        "Start dates": ", ".join(starts(row)) or None,
        "End date": end(row),
        "Season": listed(row["season"]),
        "Degree levels": degrees(row),
        "Places": places(row),
        "Pay": pay(row),
        "Applications": limit(row),
        "Applications are read": text(row["application_review"]),
        "Deadline": deadline(row),
        "Posted": None if pd.isna(row["posted_on"]) else day(row["posted_on"]),
        "Last seen": last_seen(row),
        "Field": listed(row["fields"]),
        "Status at the source": text(row["status"]),
    }
