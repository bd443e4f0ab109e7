"""Software of occupations, by O*NET: what employers' postings name often for an occupation, or for all occupations.

It is a survey's judgement and no count of mentions, so it stands in a table of its own. Several of O*NET's occupations share
one code of the SOC: software that is marked in any of them is marked. Until release 30.2 the table is called Technology Skills;
later ones call it Software Skills and its columns otherwise.
"""

import re

from ingest.releases.content import Content, Sheet
from ingest.releases.release import Edition, Known, Release, Row, Stop, slug
from queries.editions import SERIES

NEEDED = {"O*NET-SOC CODE", "HOT TECHNOLOGY", "IN DEMAND"}
#: The columns of the name and of what it is filed under, as earlier and later releases call them.
NAMES, CATEGORIES = ("EXAMPLE", "WORKPLACE EXAMPLE"), ("COMMODITY TITLE", "ELEMENT NAME")
MARKS = {"IN DEMAND": "in_demand", "HOT TECHNOLOGY": "hot"}
#: How the name of the publisher's note begins.
NOTE = "read me"
_CODE = re.compile(r"(\d\d-\d{4})\.\d\d")
_NAMED = re.compile(r"db_(\d+)_(\d+)")
_TOLD = re.compile(r"O\*NET\D{0,20}(\d+)\.(\d+)")


def recognise(content: Content) -> bool:
    """Return whether a file holds the table."""
    return bool(_sheets(content))


def _sheets(content: Content) -> list[Sheet]:
    return [sheet for name in NAMES for category in CATEGORIES for sheet in content.sheets_with({*NEEDED, name, category})]


def read(content: Content, known: Known) -> Edition:
    """Return the marked software of the known occupations; Stop where unsure."""
    (sheet, *others) = _sheets(content)
    if others:
        raise Stop("It holds two tables of software.")
    name, category = (next(one for one in names if sheet.header({one}) is not None) for names in (NAMES, CATEGORIES))
    edition = Edition(f"O*NET {_version(content)}", content.dated)
    found: dict[tuple[str, str], Row] = {}
    marked: dict[tuple[str, str], set[str]] = {}
    for line, cells in sheet.records({*NEEDED, name, category}):
        where = f"{sheet.member}, line {line}"
        code, software, marks = _code(cells["O*NET-SOC CODE"], where), cells[name], _marks(cells, where)
        if code not in known.occupations:
            edition.leave_out("software of occupations that no other table has")
        elif not marks:
            edition.leave_out("software without a mark")
        elif not software:
            raise Stop(f"{where} has a mark, and no software.")
        else:
            found.setdefault((code, software), _row(code, software, cells[category]))
            marked.setdefault((code, software), set()).update(marks)
    edition.rows = [row | {"marks": [mark for mark in MARKS.values() if mark in marked[key]]} for key, row in found.items()]
    return edition


def _version(content: Content) -> str:
    """Return the release that the archive, a folder in it or its note says; Stop where none or two are said."""
    named = [match for name in (content.name, *(sheet.member for sheet in content.sheets)) for match in _NAMED.findall(name)]
    notes = (cell for sheet in content.sheets if sheet.name.lower().startswith(NOTE) for row in sheet.head() for cell in row)
    versions = {f"{major}.{minor}" for major, minor in (*named, *(match for cell in notes for match in _TOLD.findall(cell)))}
    if not versions:
        raise Stop("It does not say of which release it is: give the publisher's zip as it is (db_…_text.zip).")
    if len(versions) > 1:
        raise Stop(f"It says that it is of the releases {' and '.join(sorted(versions))}.")
    return versions.pop()


def _code(text: str, where: str) -> str:
    found = _CODE.fullmatch(text)
    if not found:
        raise Stop(f"{where}: O*NET-SOC CODE is “{text}”, which is no code.")
    return found[1]


def _marks(cells: dict[str, str], where: str) -> list[str]:
    for column in MARKS:
        if cells[column] not in ("Y", "N"):
            raise Stop(f"{where}: {column} is “{cells[column]}”, a mark that is not known.")
    return [mark for column, mark in MARKS.items() if cells[column] == "Y"]


def _row(code: str, software: str, category: str) -> Row:
    return {
        "software_id": slug("onet", code, software),
        "soc_code": code,
        "software": software,
        "category": category or None,
    }


RELEASE = Release(
    series=SERIES["onet_software"],
    figures=("category", "marks"),
    main="marks",
    times=(),
    recognise=recognise,
    read=read,
)
