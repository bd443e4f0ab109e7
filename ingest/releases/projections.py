"""Employment Projections: the nation's occupations, in the workbook that each August's edition overwrites.

Both years stand in the names of the columns. Employment is in thousands; wages and education stood in a table of
their own until 2019-29. A dash is no figure, and a wage of “>=” the top code is one that is only known to be above it.
"""

import re

from ingest.releases.content import Content, Sheet
from ingest.releases.release import Edition, Known, Release, Row, Stop, number, slug
from queries.editions import SERIES

THOUSAND, ROUNDED_TO = 1_000, 100
NOTHING = ("", "—", "–", "-")
#: What a column's name begins with, for the columns that every table of projections has, and for those of one of them.
FIGURES = {
    "change_number": "Employment change, numeric",
    "change_percent": "Employment change, percent",
    "annual_openings": "Occupational openings",
}
WORDS = {
    "entry_education": "Typical education needed",
    "work_experience": "Work experience in a related",
    "on_the_job_training": "Typical on-the-job training",
}
WAGE = "Median annual wage"
CODE, TITLE, KIND = "National Employment Matrix code", "National Employment Matrix title", "Occupation type"
_CODE = re.compile(r"\d\d-\d{4}")
_EMPLOYMENT = re.compile(r"Employment, (20\d\d)")
_SPAN = re.compile(r"(20\d\d)\s*[-–]\s*(?:20)?(\d\d)(?!\d)")
_ABOVE = re.compile(r">=\s*\$?([\d,]+)")


def _table(sheet: Sheet) -> tuple[int, list[str]] | None:
    """Return the position and the names of the header of a table of projections; None where a sheet is none."""
    for at, row in enumerate(sheet.head()):
        names = [" ".join(cell.split()) for cell in row]
        if sum(bool(_EMPLOYMENT.fullmatch(name)) for name in names) == 2 and all(
            _column(names, wanted) is not None for wanted in (*FIGURES.values(), CODE, KIND)
        ):
            return at, names
    return None


def _column(names: list[str], wanted: str) -> int | None:
    """Return where the column is whose name begins with, or after its year is, what is wanted."""
    return next((at for at, name in enumerate(names) if name.startswith(wanted) or name[5:] == wanted), None)


def recognise(content: Content) -> bool:
    """Return whether a file is of this release."""
    return any(_names_matrix(sheet) for sheet in content.sheets)


def _names_matrix(sheet: Sheet) -> bool:
    return any(" ".join(cell.split())[5:] == CODE for row in sheet.head() for cell in row)


def read(content: Content, known: Known) -> Edition:
    """Return the projections of the known occupations; Stop where a column is missing or the years differ."""
    tables = [(sheet, *found) for sheet in content.sheets if (found := _table(sheet))]
    if not tables:
        wanted = ", ".join([*FIGURES.values(), KIND])
        raise Stop(f"No table of it has all of the columns that are needed: two of employment, {wanted}.")
    base, projected = _years(content, tables)
    edition = Edition(f"{base}-{projected % 100:02d}")
    rows: dict[str, Row] = {}
    for sheet, at, names in tables:
        for line, row in enumerate(sheet.rows(), start=1):
            if line > at + 1 and (code := _code(row, names)) in known.occupations:
                where = f"{sheet.name}, line {line}"
                more = _details(row, names, base, where)
                if code in rows:
                    rows[code] |= {name: cell for name, cell in more.items() if rows[code].get(name) is None}
                else:
                    rows[code] = _figures(row, names, code, base, projected, where) | more
    edition.rows = list(rows.values())
    return edition


def _years(content: Content, tables: list[tuple[Sheet, int, list[str]]]) -> tuple[int, int]:
    """Return the base year and the projected one; Stop where columns, titles and the name of the file differ."""
    pairs = {tuple(sorted(int(found[1]) for name in names if (found := _EMPLOYMENT.fullmatch(name)))) for _, _, names in tables}
    titles = [cell for sheet, at, _ in tables for row in sheet.head()[:at] for cell in row]
    said = [match for text in (*titles, content.name) for match in _SPAN.finditer(text)]
    spans = pairs | {(int(match[1]), int(match[1]) // 100 * 100 + int(match[2])) for match in said}
    if len(spans) != 1:
        raise Stop(f"Its years differ: {', '.join(f'{one}-{other}' for one, other in sorted(spans))}.")
    base, projected = spans.pop()
    return base, projected


def _code(row: list[str], names: list[str]) -> str:
    at = _column(names, CODE)
    return row[at] if at is not None and len(row) > at and _CODE.fullmatch(row[at]) else ""


def _cell(row: list[str], names: list[str], wanted: str) -> str:
    at = _column(names, wanted)
    return row[at].strip() if at is not None and len(row) > at else ""


def _figures(row: list[str], names: list[str], code: str, base: int, projected: int, where: str) -> Row:
    def jobs(wanted: str) -> int | None:
        found = number(_cell(row, names, wanted), f"{where}: {wanted}", NOTHING)
        return None if found is None else round(found * THOUSAND / ROUNDED_TO) * ROUNDED_TO

    percent = number(_cell(row, names, FIGURES["change_percent"]), f"{where}: {FIGURES['change_percent']}", NOTHING)
    return {
        "outlook_id": slug("employment-projection", base, projected, code),
        "occupation": " ".join(_cell(row, names, TITLE).split()),
        "soc_code": code,
        "area_type": "country",
        "area_name": "United States",
        "area_code": "US",
        "country": "US",
        "base_year": base,
        "projection_year": projected,
        "employment_base": jobs(f"Employment, {base}"),
        "employment_projected": jobs(f"Employment, {projected}"),
        "change_number": jobs(FIGURES["change_number"]),
        "change_percent": percent,
        "annual_openings": jobs(FIGURES["annual_openings"]),
        "note": "summary group" if _cell(row, names, KIND) == "Summary" else None,
    }


def _details(row: list[str], names: list[str], base: int, where: str) -> Row:
    """Return the wage of the base year and the words on education, where the table has them."""
    found: Row = {name: _or_none(_cell(row, names, wanted)) for name, wanted in WORDS.items()}
    at = _column(names, WAGE)
    if at is None or str(base) not in names[at]:
        return found
    text = _cell(row, names, WAGE)
    if above := _ABOVE.fullmatch(text):
        return found | {"note": f"median wage of ${above[1]} or more, of which no figure is published"}
    return found | {"median_pay_year_usd": _whole(number(text, f"{where}: {WAGE}", NOTHING))}


def _or_none(text: str) -> str | None:
    return None if text in NOTHING else text


def _whole(figure: float | None) -> int | None:
    return None if figure is None else round(figure)


RELEASE = Release(
    series=SERIES["employment_projections"],
    figures=(
        "employment_base",
        "employment_projected",
        "change_number",
        "change_percent",
        "annual_openings",
        "median_pay_year_usd",
    ),
    main="employment_base",
    times=("base_year", "projection_year"),
    recognise=recognise,
    read=read,
)
