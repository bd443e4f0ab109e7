"""Regional Price Parities: the CSV of the states or of the metros, with all years of one release as one series.

Codes of lines have moved from one release to the next, so that what a line prices is read from its description. The day of the
release stands in the notes below the rows.
"""

import re
from datetime import datetime

from ingest.releases.content import Content, Sheet
from ingest.releases.release import Edition, Known, Release, Row, Stop, number
from queries.editions import SERIES

NEEDED = {"GEOFIPS", "GEONAME", "TABLENAME", "DESCRIPTION", "UNIT"}
#: What the index prices, by the description of the line.
COMPONENTS = {
    "RPPs: All items": "all items",
    "RPPs: Goods": "goods",
    "RPPs: Services: Housing": "housing services",
    "RPPs: Services: Utilities": "utilities",
    "RPPs: Services: Other": "other services",
}
NOTHING = ("", "(NA)")
_UPDATED = re.compile(r"Last updated: (\w+ \d{1,2}, \d{4})")
_YEAR = re.compile(r"(19|20)\d\d")
_NATION, _NONMETRO = "00000", "00999"
#: What a name has beside that of the area.
_ASIDE = re.compile(r"\s*(\(Metropolitan Statistical Area\)|\*)\s*")


def recognise(content: Content) -> bool:
    """Return whether a file is of this release."""
    return any(_names_parities(sheet) for sheet in content.sheets_with(NEEDED))


def _names_parities(sheet: Sheet) -> bool:
    return any("RPPs:" in cells["DESCRIPTION"] for _, cells in sheet.records(NEEDED) if "DESCRIPTION" in cells)


def read(content: Content, known: Known) -> Edition:
    """Return the parities of states, metros and the nation from the first year on that the tables hold; Stop where unsure."""
    sheets = [sheet for sheet in content.sheets_with(NEEDED) if _names_parities(sheet)]
    days = {day for sheet in sheets for day in _days(sheet)}
    if len(days) != 1:
        raise Stop(f"It says {len(days)} days on which it was last updated, where one is needed.")
    day = days.pop()
    edition = Edition(f"release of {day}", day)
    for sheet in sheets:
        for line, cells in sheet.records(NEEDED):
            _add(edition, cells, known, f"{sheet.member}, line {line}")
    return edition


def _days(sheet: Sheet) -> list[str]:
    found = [match[1] for row in sheet.rows() if row and (match := _UPDATED.search(row[0]))]
    try:
        return [datetime.strptime(day, "%B %d, %Y").date().isoformat() for day in found]
    except ValueError:
        raise Stop(f"It was last updated on “{found[0]}”, which is no day.") from None


def _add(edition: Edition, cells: dict[str, str], known: Known, where: str) -> None:
    """Add the rows of a line, one a year; those of no known kind are counted, notes passed over."""
    described = cells.get("DESCRIPTION", "")
    if not described:
        return
    if described not in COMPONENTS:
        edition.leave_out("other indexes")
        return
    area = _area(cells["GEOFIPS"].strip(' "'), cells["GEONAME"], known)
    if isinstance(area, str):
        edition.leave_out(area)
        return
    for name, cell in cells.items():
        if _YEAR.fullmatch(name) and int(name) >= known.first_year:
            value = number(cell, f"{where}, {name}", NOTHING)
            if value is not None:
                edition.rows.append(_row(area, COMPONENTS[described], int(name), value, edition.published))


def _area(code: str, name: str, known: Known) -> tuple[str, str, str] | str:
    """Return the kind, the code and the name of an area; where no table has its kind, what that is."""
    name = _ASIDE.sub(" ", name).strip()
    if code == _NATION:
        return "country", "US", "United States"
    if code == _NONMETRO:
        return "nonmetro", code, name
    if code.endswith("000"):
        return ("state", code[:2], name) if code[:2] in known.states else "regions"
    return "portions of states" if code.endswith(("998", "999")) else ("metro", code, name)


def _row(area: tuple[str, str, str], component: str, year: int, value: float, day: str) -> Row:
    area_type, area_code, area_name = area
    return {
        "index_name": "regional_price_parity",
        "component": component,
        "area_type": area_type,
        "area_name": area_name,
        "area_code": area_code,
        "country": "US",
        "year": year,
        "period": str(year),
        "value": value,
        "base": "US=100 each year",
        "release": f"{day} release",
    }


RELEASE = Release(
    series=SERIES["price_parities"],
    figures=("value",),
    main="value",
    times=("year",),
    revises_all=True,
    recognise=recognise,
    read=read,
)
