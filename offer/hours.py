"""The hours that a pay period stands for, as the tables reckon them, and as a formula; and the weeks of a duration."""

import re
from collections.abc import Mapping

from offer import readers
from queries.periods import full_time_hours

#: The named constants of the tables.
Constants = Mapping[str, float]
#: The words of the units in which a duration and the hours of a week are told, as regular expressions.
WEEKS, MONTHS = rf"weeks?|wks?|{readers.among('weeks')}", rf"months?|{readers.among('months')}"
HOURS = rf"hours?|hrs?|h|{readers.among('hours')}"


def hours_of(constants: Constants, period: str, weekly: float, weeks: float | None) -> float:
    """Return the hours that a pay period stands for, with so many hours a week; ValueError for a lump sum without weeks."""
    if period == "hour":
        return 1
    if period == "total":
        if not weeks:
            raise ValueError("a lump sum has no hours without its weeks")
        return weekly * weeks
    return full_time_hours()[period] * weekly / constants["hours_per_full_week"]


def hours_in_words(constants: Constants, period: str, weekly: float, weeks: float | None) -> str:
    """Return the same hours as a formula, such as (40 × 52 ÷ 12)."""
    week, year = plain_number(weekly), plain_number(constants["weeks_per_year"])
    return {
        "hour": "1",
        "day": f"({week} ÷ {plain_number(constants['days_per_week'])})",
        "week": week,
        "two_weeks": f"(2 × {week})",
        "month": f"({week} × {year} ÷ {plain_number(constants['months_per_year'])})",
        "year": f"({week} × {year})",
        "total": f"({week} × {plain_number(weeks or 0)})",
    }[period]


def weeks_of(constants: Constants, duration: str) -> float | None:
    """Return the weeks of a duration: of 12, of 12 weeks, of 3 months; None where it is none."""
    months = _number_of(MONTHS, duration)
    if months is not None:
        return months * constants["weeks_per_year"] / constants["months_per_year"]
    return _number_of(f"(?:{WEEKS})?", duration)


def hours_a_week(text: str) -> float | None:
    """Return the hours of a week: of 35, of 35 hours, of 35h/week; None where it is none."""
    return _number_of(rf"(?:(?:{HOURS})\s*(?:(?:a|per|/)\s*(?:week|wk))?)?", text)


def _number_of(unit: str, text: str) -> float | None:
    found = re.fullmatch(rf"([-−]?\d{{1,9}}(?:\.\d{{1,3}})?)[\s-]*(?:{unit})", text, re.IGNORECASE)
    return float(found[1].replace("−", "-")) if found else None


def plain_number(number: float) -> str:
    """Return a number as it is written in a formula: 2,080, 112.563."""
    return f"{number:,.10g}"
