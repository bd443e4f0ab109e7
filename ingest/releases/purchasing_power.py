"""Purchasing power parities of the World Bank (PA.NUS.PPP): one line a country, one column a year, all of them of one day.

Every past year moves with each update: an edition takes the place of the whole series.
"""

import csv
import re
from functools import cache
from pathlib import Path

from ingest.releases.content import Content, Sheet
from ingest.releases.release import Edition, Known, Release, Row, Stop, number
from queries.editions import SERIES

NEEDED = {"COUNTRY NAME", "COUNTRY CODE", "INDICATOR CODE"}
INDICATOR = "PA.NUS.PPP"
#: Digits behind the point that the tables keep.
DIGITS = 6
_YEAR = re.compile(r"(19|20)\d\d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@cache
def two_letters() -> dict[str, str]:
    """Return the two-letter code of a country by its three-letter code (ISO 3166-1)."""
    with (Path(__file__).parent / "countries.csv").open(encoding="utf-8", newline="") as file:
        return {row["alpha_3"]: row["alpha_2"] for row in csv.DictReader(file)}


def recognise(content: Content) -> bool:
    """Return whether a file is of this indicator."""
    return bool(_sheets(content))


def _sheets(content: Content) -> list[Sheet]:
    return [sheet for sheet in content.sheets_with(NEEDED) if _first(sheet).get("INDICATOR CODE") == INDICATOR]


def _first(sheet: Sheet) -> dict[str, str]:
    return next((cells for _, cells in sheet.records(NEEDED)), {})


def read(content: Content, known: Known) -> Edition:
    """Return the parities of the known countries from the first year on that the tables hold; Stop where unsure."""
    (sheet, *others) = _sheets(content)
    day = next((row[1] for row in sheet.head() if row[:1] == ["Last Updated Date"] and _DAY.fullmatch("".join(row[1:2]))), "")
    if others or not day:
        raise Stop("It says no day on which it was last updated." if not day else "It holds two tables of this indicator.")
    edition = Edition(f"as of {day}", day)
    for line, cells in sheet.records(NEEDED):
        country = two_letters().get(cells["COUNTRY CODE"])
        if country is None or country not in known.countries:
            edition.leave_out("countries that no other table has, and groups of countries")
            continue
        years = {int(name): cell for name, cell in cells.items() if _YEAR.fullmatch(name)}
        for year in (year for year in years if year >= known.first_year):
            value = number(years[year], f"{sheet.member}, line {line}, {year}")
            if value is not None:
                edition.rows.append(_row(country, cells["COUNTRY NAME"], year, round(value, DIGITS)))
    return edition


def _row(country: str, name: str, year: int, value: float) -> Row:
    return {
        "index_name": "purchasing_power",
        "component": "LCU per international dollar",
        "area_type": "country",
        "area_name": name,
        "area_code": country,
        "country": country,
        "year": year,
        "period": str(year),
        "value": value,
        "base": "local currency units per international $",
    }


RELEASE = Release(
    series=SERIES["purchasing_power"],
    figures=("value",),
    main="value",
    times=("year",),
    revises_all=True,
    recognise=recognise,
    read=read,
)
