"""What the copy holds: the pages, and a view of each company, place, degree level, industry, occupation with enough reports."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

from components.context import choice_names
from components.pages import pages
from components.search import KINDS, target
from components.words import word
from queries.answers import each_row
from queries.database import View
from queries.selection import NOT_STATED

#: Pages that work on what a reader brings.
OF_THE_READER = ("offer", "upload")
#: Filters whose every choice with enough reports has a view of its own, with the folder that it stands in.
FILTERED = {"degree": "degrees", "industry": "industries"}
#: Kinds of names with views of their own, with the folder that these stand in.
NAMED = {
    "company": "companies",
    "city": "places",
    "region": "places",
    "country": "places",
    "role_family": "roles",
    "occupation": "occupations",
}
UNNAMED = "view"


@dataclass(frozen=True)
class Copied:
    """One view of the copy: the file that it becomes, its address in the dashboard, and how it is found."""

    path: str
    address: str
    name: str
    kind: str


def copied(view: View) -> list[Copied]:
    """Return every view of the copy, the pages first, in the order in which a search shows them."""
    taken: set[str] = set()
    listed = [*_pages(), *_named(view), *_filtered(view)]
    return [Copied(_file(folder, name, taken), address, name, kind) for folder, address, name, kind in listed]


def same(address: str) -> str:
    """Return an address in the one form that all its ways of writing share: its parameters by name, none without a value."""
    parts = urlsplit(address)
    page = parts.path.strip("/")
    query = urlencode(sorted(parse_qsl(parts.query)))
    return ("/" if page == next(iter(pages())) else f"/{page}") + (f"?{query}" if query else "")


def _pages() -> Iterator[tuple[str, str, str, str]]:
    for page in pages().values():
        if page.name not in OF_THE_READER:
            address = same(f"/{page.name}")
            yield "", address, "index" if address == "/" else page.name, "page"


def _named(view: View) -> Iterator[tuple[str, str, str, str]]:
    names = choice_names(view.snapshot)
    for row in each_row(view.ask("publish/names")):
        page, parameters = target(row.kind, row.value, row.country, names)
        name = row.label if isinstance(row.label, str) else word(row.value)
        yield NAMED[row.kind], _address(page, parameters), name, KINDS[row.kind][0]


def _filtered(view: View) -> Iterator[tuple[str, str, str, str]]:
    enough = view.snapshot.constants["reports_for_median"]
    for row in each_row(view.ask("filters/choices")):
        if row.filter in FILTERED and row.choice != NOT_STATED and row.n >= enough:
            name = word(row.choice)
            yield FILTERED[row.filter], _address("overview", {row.filter: name}), name, row.filter


def _address(page: str, parameters: dict[str, str]) -> str:
    return same(f"/{page}?{urlencode(parameters)}")


def _file(folder: str, name: str, taken: set[str]) -> str:
    """Return the file of a view, named as it is in plain letters; a number tells files of one name apart."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = "/".join(filter(None, (folder, re.sub(r"[^a-z0-9]+", "-", letters).strip("-") or UNNAMED)))
    path, number = f"{stem}.html", 2
    while path in taken:
        path, number = f"{stem}-{number}.html", number + 1
    taken.add(path)
    return path
