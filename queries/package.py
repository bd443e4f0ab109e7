"""An answer to take along: its rows as CSV, what they mean as JSON, and a README that says how to read and cite them."""

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from queries.about import next_due, published, releases_of
from queries.database import View
from queries.export import as_csv, with_units
from queries.meaning import meaning
from queries.selection import FIELDS

DATA, METADATA, README = "data.csv", "metadata.json", "README.md"
PRODUCT = "Intern Pay"


@dataclass(frozen=True)
class Origin:
    """Where an answer was read: the day, and the way back to exactly this view (an address, or a command)."""

    day: date
    way_back: str


def package(name: str, view: View, parameters: Mapping[str, Any], origin: Origin) -> bytes:
    """Return a ZIP file with the answer to a question; KeyError where there is no such question.

    It holds `data.csv` (columns named with their units), `metadata.json` (the title, what a row is, each column with its unit
    and meaning, the filters, the releases behind it) and `README.md` (the same for people, with how to cite it).
    """
    answer = with_units(view.ask(name, **parameters), name, view.selection, parameters.get("table"))
    told = metadata(name, view, parameters, origin)
    files = {
        DATA: as_csv(answer),
        METADATA: json.dumps(told, indent=2, ensure_ascii=False).encode(),
        README: readme(told).encode(),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for file, content in files.items():
            archive.writestr(zipfile.ZipInfo(file, (*origin.day.timetuple()[:3], 0, 0, 0)), content)
    return packed.getvalue()


def metadata(name: str, view: View, parameters: Mapping[str, Any], origin: Origin) -> dict[str, Any]:
    """Return what an answer means, as `metadata.json` has it."""
    means, table = meaning(name), parameters.get("table")
    answer = view.ask(name, **parameters)
    columns = zip(with_units(answer, name, view.selection, table).columns, answer.columns, strict=True)
    return {
        "title": means.title,
        "question": name,
        "day": origin.day.isoformat(),
        "way_back": origin.way_back,
        "row": means.row,
        "rows": len(answer),
        "processed": means.processed,
        "selection": {field: _told(getattr(view.selection, field)) for field in FIELDS if field in means.reads},
        "parameters": {parameter: _told(value) for parameter, value in parameters.items()},
        "columns": [
            {"name": named, "title": column.title, "unit": column.unit.words, "meaning": column.about}
            for named, column in ((named, means.column(own, table)) for named, own in columns)
        ],
        "sources": [
            {
                "release": row["release"],
                "publisher": row["publisher"],
                "held": published(row),
                "due": next_due(row),
                "address": row["page"] if isinstance(row["page"], str) else None,
            }
            for _, row in releases_of(name, view).iterrows()
        ],
        "citation": f"{PRODUCT}: {means.title}. {origin.way_back}, read on {origin.day.isoformat()}.",
    }


def readme(told: Mapping[str, Any]) -> str:
    """Return the README of a package from its metadata."""
    chosen = [f"- {name}: {_written(value)}" for name, value in (told["selection"] | told["parameters"]).items()]
    columns = [f"- `{column['name']}`{_in_brackets(column['unit'])}: {column['meaning']}" for column in told["columns"]]
    sources = [_source(**source) for source in told["sources"]]
    rows = f"{told['rows']:,} row{'' if told['rows'] == 1 else 's'}"
    parts = [
        f"# {told['title']}",
        f"{told['row']} `{DATA}` has {rows}, read on {told['day']} at {told['way_back']}.",
        _section("What was chosen", chosen),
        _section("Columns", columns),
        f"## How it is made\n\n{told['processed']}" if told["processed"] else "",
        _section("Sources", sources),
        f"## How to cite it\n\n{told['citation']}",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(title: str, lines: list[str]) -> str:
    return "\n".join([f"## {title}", "", *lines]) if lines else ""


def _source(release: str, publisher: str, held: str, due: str, address: str | None) -> str:
    return "; ".join(filter(None, (f"- {release} ({publisher}): {held}", due and f"next: {due}", address)))


def _in_brackets(unit: str) -> str:
    return f" ({unit})" if unit else ""


def _told(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _written(value: object) -> str:
    if value is None:
        return "all"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
