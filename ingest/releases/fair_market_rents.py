"""Fair Market Rents: the workbook of a fiscal year, one line a county or New England town, whose rents are those of its area.

The names of the columns, and their order, have changed nearly every year; the year stands in the name of the sheet,
or, in older workbooks, of the file.
"""

import re
from collections.abc import Iterator

from ingest.releases.content import Content, Sheet
from ingest.releases.release import Edition, Known, Release, Row, Stop, number, slug, whole
from queries.editions import SERIES

#: The names of each column in the years that have it, in upper case.
CODE, NAME = ("HUD_AREA_CODE", "METRO_CODE"), ("HUD_AREA_NAME", "AREANAME")
STATE, COUNTY = ("STUSPS", "STATE_ALPHA"), ("FIPS", "FIPS2010")
RENTS = {"rent_studio": ("FMR_0", "FMR0"), "rent_1br": ("FMR_1", "FMR1")}
_YEAR = re.compile(r"(?:FY|FMR)_?(20\d\d|\d\d)(?!\d)", re.IGNORECASE)
_AREA = re.compile(r"(METRO|NCNTY)(\d{5})\w*")


def recognise(content: Content) -> bool:
    """Return whether a file is of this release."""
    return bool(_sheets(content))


def _sheets(content: Content) -> list[tuple[Sheet, set[str]]]:
    """Return the tables of rents, each with the names by which its header is found."""
    pairs = [{code, rent} for code in CODE for rent in RENTS["rent_1br"]]
    return [(sheet, names) for sheet in content.sheets for names in pairs if sheet.header(names) is not None]


def read(content: Content, _known: Known) -> Edition:
    """Return the rent of a studio and of one bedroom of each area; Stop where an area has two rents, or no year is said."""
    year = _year(content)
    revised = _is_revised(content)
    edition = Edition(f"fiscal year {year}{', revised' if revised else ''}", is_first=not revised)
    seen: dict[str, dict[str, float]] = {}
    for sheet, names in _sheets(content):
        for line, cells in sheet.records(names):
            where = f"{sheet.member}, sheet {sheet.name}, line {line}"
            code, rents = _one(cells, CODE, where), _rents(cells, where)
            if code not in seen:
                seen[code] = rents
                edition.rows += _rows(cells, code, rents, year, where)
            elif seen[code] != rents:
                raise Stop(f"{where}: the rents of the area {code} are others than those of a line before.")
    return edition


def _year(content: Content) -> int:
    named = {_as_year(found[1]) for sheet in content.sheets for found in _YEAR.finditer(f"{sheet.name} {sheet.member}")}
    named |= {_as_year(found[1]) for found in _YEAR.finditer(content.name)}
    if len(named) != 1:
        raise Stop(
            f"Its fiscal years differ: {', '.join(map(str, sorted(named)))}." if named else "Its fiscal year is said nowhere."
        )
    return named.pop()


def _as_year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _is_revised(content: Content) -> bool:
    return any("rev" in name.lower() for sheet, _ in _sheets(content) for name in (sheet.name, content.name))


def _one(cells: dict[str, str], names: tuple[str, ...], where: str) -> str:
    found = next((cells[name] for name in names if name in cells), None)
    if found is None:
        raise Stop(f"{where.rpartition(',')[0]} has no column {names[0]}.")
    return found


def _rents(cells: dict[str, str], where: str) -> dict[str, float]:
    rents = {item: number(_one(cells, names, where), f"{where}: {names[0]}", ()) for item, names in RENTS.items()}
    return {item: rent for item, rent in rents.items() if rent is not None}


def _rows(cells: dict[str, str], code: str, rents: dict[str, float], year: int, where: str) -> Iterator[Row]:
    """Yield the rows of an area; Stop where its code is of no known form."""
    found = _AREA.fullmatch(code)
    if not found:
        raise Stop(f"{where}: “{code}” is no code of an area that is known.")
    bedrooms = dict(zip(RENTS, ("0 bedroom", "1 bedroom"), strict=True))
    for item, rent in rents.items():
        yield {
            "living_cost_id": slug("fair-market-rent", year, code, item),
            "item": item,
            "area_type": "metro" if found[1] == "METRO" else "county",
            "area_name": _one(cells, NAME, where),
            "area_code": found[2],
            "hud_area_code": code,
            "region": _one(cells, STATE, where),
            "country": "US",
            "year": year,
            "period": "month",
            "value": whole(rent),
            "currency": "USD",
            "note": f"FY{year} fair market rent, {bedrooms[item]}; 40th percentile gross rent with utilities",
        }


RELEASE = Release(
    series=SERIES["fair_market_rents"],
    figures=("value",),
    main="value",
    times=("year",),
    recognise=recognise,
    read=read,
)
