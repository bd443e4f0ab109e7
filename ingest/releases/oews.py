"""Occupational Employment and Wage Statistics: the nation, the states or the metros, May 2003 and later.

The year stands in the names of the workbook and its sheet and in the description of its fields, never in the columns. Columns
have had three spellings; the marks of a cell say what is not published and what is top-coded.
"""

import re
from collections.abc import Iterator

from ingest.releases.content import Content
from ingest.releases.release import Cell, Edition, Known, Release, Row, Stop, number, slug, whole
from queries.editions import SERIES

#: What tells such a sheet, and what it must have, in any of the spellings of its years.
TELLING = {"OCC_CODE", "TOT_EMP", "MEAN_PRSE"}
WAGES = {"A_PCT10": "p10", "A_PCT25": "p25", "A_MEDIAN": "median", "A_PCT75": "p75", "A_PCT90": "p90", "A_MEAN": "mean"}
GROUPS = ("O_GROUP", "OCC_GROUP", "GROUP")
TITLES = ("OCC_TITLE", "OCC_TITL")
#: Marks: no figure, at or above the top code.
NOTHING, TOP_CODED = ("", "*", "**", "***"), "#"
#: Kinds of area, and those that no row is of.
AREAS = {"1": "country", "2": "state", "4": "metro"}
OTHER_AREAS = {"3": "territories", "6": "areas outside metros"}
#: The one group of occupations that stands beside single occupations and their total.
MAJOR = "15-0000"
_NAMED = re.compile(r"(?:_M|oes[mn]|_may)(20\d\d|\d\d)(?!\d)", re.IGNORECASE)
_TITLED = re.compile(r"May (20\d\d) OEW?S", re.IGNORECASE)
_CODES = {"SOC 2000 codes": range(2000, 2010), "SOC 2010 codes": range(2010, 2019), "hybrid 2010/2018 SOC": range(2019, 2021)}


def recognise(content: Content) -> bool:
    """Return whether a file is of this release."""
    return bool(content.sheets_with(TELLING))


def read(content: Content, known: Known) -> Edition:
    """Return its annual wages of the known occupations, one row an occupation and area; Stop where it cannot be sure."""
    year = _year(content)
    edition = Edition(f"May {year}", content.dated)
    for sheet in content.sheets_with(TELLING):
        for line, cells in sheet.records(TELLING):
            where = f"{sheet.member}, sheet {sheet.name}, line {line}"
            if row := _row(cells, year, known, edition, where):
                edition.rows.append(row)
    return edition


def _year(content: Content) -> int:
    """Return the year that the file says it is of, in all places where it does; Stop where these differ or there is none."""
    said: dict[int, str] = {}
    for name, year in _years(content):
        said.setdefault(year, name)
    if len(said) > 1:
        raise Stop(f"Its years differ: {' and '.join(f'{year} by {name}' for year, name in sorted(said.items()))}.")
    if not said:
        raise Stop("Its year is said nowhere: neither by the names of its sheets nor by the description of its fields.")
    return next(iter(said))


def _years(content: Content) -> Iterator[tuple[str, int]]:
    named = [("the name of the file", content.name)]
    for sheet in content.sheets:
        named += [(f"sheet {sheet.name}", sheet.name), (f"the name {sheet.member}", sheet.member)]
        first = next(sheet.rows(), [""])[:1]
        if found := _TITLED.search(first[0] if first else ""):
            yield f"sheet {sheet.name}", int(found[1])
    for where, name in named:
        for found in _NAMED.finditer(name):
            yield where, int(found[1]) if len(found[1]) == 4 else 2000 + int(found[1])


def _row(cells: dict[str, str], year: int, known: Known, edition: Edition, where: str) -> Row | None:
    """Return the canonical row of a line; None where no row is of its like, which is counted."""
    _require(cells, where)
    code = cells["OCC_CODE"]
    if reason := _left_out(cells, known):
        if code in known.occupations:
            edition.leave_out(reason)
        return None
    area_type, area_code, area_name = _area(cells, where)
    row: Row = {
        "statistic_id": slug("oews", year, area_code, code),
        "group_kind": "occupation",
        "group_name": known.occupations[code],
        "soc_code": code,
        "work_kind": "full_time",
        "area_type": area_type,
        "area_name": area_name,
        "area_code": area_code,
        "country": "US",
        "year": year,
        "pay_period": "year",
        "currency": "USD",
        "jobs": whole(number(cells["TOT_EMP"], f"{where}: TOT_EMP", NOTHING)),
        "evidence": "official",
        "pay_basis": "OEWS wage",
    }
    row |= _wages(cells, where)
    notes = [note for note, years in _CODES.items() if year in years]
    if row["median"] is None and "median" not in _top_coded(row):
        notes.append("wage suppressed in source")
    return row | {"note": "; ".join(notes) or None}


def _require(cells: dict[str, str], where: str) -> None:
    missing = [name for name in WAGES if name not in cells]
    missing += [names[0] for names in (GROUPS, TITLES) if not any(name in cells for name in names)]
    if missing:
        raise Stop(f"{where.rpartition(',')[0]} has no column {', '.join(missing)}.")


def _first(cells: dict[str, str], names: tuple[str, ...]) -> str:
    return next((cells[name] for name in names if name in cells), "")


def _left_out(cells: dict[str, str], known: Known) -> str:
    """Return why no row is of a line; empty where one is."""
    code, group = cells["OCC_CODE"], _first(cells, GROUPS).lower().strip()
    if code not in known.occupations:
        return "occupations that no table has"
    if group in ("broad", "minor") or (group in ("major", "maj") and code != MAJOR):
        return "groups of occupations"
    if cells.get("I_GROUP", "cross-industry").lower() != "cross-industry":
        return "single industries"
    if cells.get("OWN_CODE", "1235") != "1235":
        return "single kinds of ownership"
    if cells.get("HOURLY", "").upper() == "TRUE":
        return "wages by the hour only"
    area_type = _area_type(cells)
    return OTHER_AREAS.get(area_type, "") if area_type not in AREAS else ""


def _area_type(cells: dict[str, str]) -> str:
    """Return the kind of an area; before 2019 no column says it, and the length of the code does."""
    if "AREA_TYPE" in cells:
        return cells["AREA_TYPE"]
    code = cells.get("AREA", "")
    return "1" if code in ("", "99") else "2" if len(code) <= 2 else "4" if len(code) == 5 else "6"


def _area(cells: dict[str, str], where: str) -> tuple[str, str, str]:
    kind = AREAS.get(_area_type(cells))
    if kind is None:
        raise Stop(f"{where}: AREA_TYPE is “{cells['AREA_TYPE']}”, a kind of area that is not known.")
    if kind == "country":
        return kind, "US", "United States"
    return kind, cells["AREA"].zfill(2 if kind == "state" else 5), _first(cells, ("AREA_TITLE", "AREA_NAME", "STATE"))


def _wages(cells: dict[str, str], where: str) -> dict[str, Cell]:
    top = [ours for theirs, ours in WAGES.items() if cells[theirs] == TOP_CODED]
    figures = {
        ours: whole(number(cells[theirs], f"{where}: {theirs}", (*NOTHING, TOP_CODED))) for theirs, ours in WAGES.items()
    }
    return figures | {"top_coded": top or None}


def _top_coded(row: Row) -> list[str]:
    listed = row["top_coded"]
    return listed if isinstance(listed, list) else []


RELEASE = Release(
    series=SERIES["oews"],
    figures=("p10", "p25", "median", "p75", "p90", "mean", "top_coded", "jobs"),
    main="median",
    times=("year",),
    recognise=recognise,
    read=read,
    ordered=("p10", "p25", "median", "p75", "p90"),
)
