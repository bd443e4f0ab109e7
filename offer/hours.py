"""The hours that a pay period stands for, as the tables reckon them, and as a formula."""

from collections.abc import Mapping

from queries.periods import full_time_hours

#: The named constants of the tables.
Constants = Mapping[str, float]


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


def plain_number(number: float) -> str:
    """Return a number as it is written in a formula: 2,080, 112.563."""
    return f"{number:,.10g}"
