"""Projections Central: long-term projections of the states, as its service answers (JSON) or as one table of all states.

The row of the United States bears the code 0. Figures are jobs, not thousands, and are rounded to ten: a base of none may grow.
"""

from collections.abc import Iterator

from ingest.releases.content import Content
from ingest.releases.release import Edition, Known, Release, Row, Stop, number, slug, whole
from queries.editions import SERIES

#: What tells such a table, and all that is needed of it, in upper case.
TELLING = {"STFIPS", "OCCCODE", "AVGANNUALOPENINGS"}
NEEDED = (*sorted(TELLING), "TITLE", "BASE", "PROJECTED", "PERCENTCHANGE", "BASEYEAR", "PROJYEAR")
NATION = "00"


def recognise(content: Content) -> bool:
    """Return whether a file is of this release."""
    return bool(content.sheets_with(TELLING)) or any(set(record) >= TELLING for record in _answer(content)[:1])


def _answer(content: Content) -> list[dict[str, str]]:
    """Return the rows of an answer of the service, each cell as text by its name in upper case."""
    rows = content.document.get("rows") if isinstance(content.document, dict) else None
    records = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    return [{str(name).upper(): "" if cell is None else str(cell).strip() for name, cell in row.items()} for row in records]


def read(content: Content, known: Known) -> Edition:
    """Return the projections of the known occupations in the states; Stop where pages of an answer or a column are missing."""
    _stop_where_a_page(content)
    edition, states, codes = Edition(""), set(), set()
    for where, cells in _records(content):
        if missing := [name for name in NEEDED if name not in cells]:
            raise Stop(f"{where} has no column {', '.join(missing)}.")
        area, code = cells["STFIPS"].zfill(2), cells["OCCCODE"]
        if not code:
            continue
        states.add(area)
        codes.add(code)
        if area != NATION and area not in known.states:
            edition.leave_out("areas that are no state")
        elif code in known.occupations:
            edition.rows.append(_row(cells, area, known, where))
    spans = sorted({(str(row["base_year"]), str(row["projection_year"])) for row in edition.rows})
    edition.edition = ", ".join(f"{base}-{projected[2:]}" for base, projected in spans)
    edition.is_part = len(states) == 1 or len(codes) == 1
    return edition


def _stop_where_a_page(content: Content) -> None:
    pager = content.document.get("pager") if isinstance(content.document, dict) else None
    total = pager.get("total_items") if isinstance(pager, dict) else None
    rows = len(_answer(content))
    if total is not None and str(total) != str(rows):
        raise Stop(f"It is one page of {rows:,} rows of {total}: ask for all with items_per_page=1000.")


def _records(content: Content) -> Iterator[tuple[str, dict[str, str]]]:
    for at, cells in enumerate(_answer(content), start=1):
        yield f"row {at}", cells
    for sheet in content.sheets_with(TELLING):
        for line, cells in sheet.records(TELLING):
            yield f"{sheet.member}, line {line}", cells


def _row(cells: dict[str, str], area: str, known: Known, where: str) -> Row:
    def figure(name: str) -> float | None:
        return number(cells[name], f"{where}: {name}")

    base, projected = figure("BASE"), figure("PROJECTED")
    change = figure("CHANGE") if "CHANGE" in cells else None
    if change is None and base is not None and projected is not None:
        change = projected - base
    years = whole(figure("BASEYEAR")), whole(figure("PROJYEAR"))
    nation = area == NATION
    return {
        "outlook_id": slug("state-projection", *years, area, cells["OCCCODE"]),
        "occupation": cells["TITLE"],
        "soc_code": cells["OCCCODE"],
        "area_type": "country" if nation else "state",
        "area_name": "United States" if nation else known.states[area],
        "area_code": "US" if nation else area,
        "country": "US",
        "base_year": years[0],
        "projection_year": years[1],
        "employment_base": whole(base),
        "employment_projected": whole(projected),
        "change_number": whole(change),
        "change_percent": whole(figure("PERCENTCHANGE")),
        "annual_openings": whole(figure("AVGANNUALOPENINGS")),
    }


RELEASE = Release(
    series=SERIES["projections_central"],
    figures=("employment_base", "employment_projected", "change_number", "change_percent", "annual_openings"),
    main="employment_base",
    times=("base_year", "projection_year"),
    recognise=recognise,
    read=read,
)
