"""What an answer means, as a text for the command line, and the releases behind it as rows for the method page."""

import textwrap

import pandas as pd

from queries.database import View
from queries.meaning import ALL, ColumnMeaning, meaning
from queries.selection import FIELDS

WIDTH = 110


def releases_of(name: str, view: View) -> pd.DataFrame:
    """Return the releases that the figures of a question come from, as method/releases gives them, in its order."""
    known = view.ask("method/releases")
    named = meaning(name).releases
    return known if named == (ALL,) else known[known["release_id"].isin(named)]


def published(release: pd.Series) -> str:
    """Return what is held of a release and when it was published: May 2015 to May 2025, published 2026-05-15."""
    day = release["published"]
    return release["held"] + ("" if pd.isna(day) else f", published {pd.Timestamp(day).date().isoformat()}")


def next_due(release: pd.Series) -> str:
    """Return which edition of a release is next, and when it is due; empty where that is not known or has no day."""
    edition, due = (value if isinstance(value, str) else "" for value in (release["next_edition"], release["next_due"]))
    return ", ".join(part for part in (edition, due) if part)


def about(name: str, view: View) -> str:
    """Return what the answer to a question means: its row, what it asks for, how it is made, its columns, its releases.

    The columns are those of the answer to the values to try.
    """
    means = meaning(name)
    answer = view.ask(name, **means.examples)
    table = next((parameter.example for parameter in means.header.parameters if parameter.name == "table"), None)
    selected = [field for field in FIELDS if field in means.reads]
    parts = [
        f"{name}: {means.title}",
        _filled(means.row),
        _listed("Asks for", [(p.name, f"{p.about}; such as {p.example}") for p in means.header.parameters]),
        _filled(f"Reads of the selection: {', '.join(selected) or 'nothing'}."),
        _filled(f"How it is made: {means.processed}"),
        _listed("Columns", [_column(means.column(column, table)) for column in answer.columns]),
        _listed("Data", [_release(row) for _, row in releases_of(name, view).iterrows()]),
    ]
    return "\n\n".join(part for part in parts if part)


def _column(column: ColumnMeaning) -> tuple[str, str]:
    return column.name, column.about + (f" ({column.unit.words})" if column.unit.words else "")


def _release(release: pd.Series) -> tuple[str, str]:
    due = next_due(release)
    return release["release_id"], f"{release['release']}: {published(release)}" + (f"; next: {due}" if due else "")


def _listed(title: str, lines: list[tuple[str, str]]) -> str:
    """Return a title and beneath it names with their texts, in two columns; empty without lines."""
    if not lines:
        return ""
    width = max(len(name) for name, _ in lines) + 2
    said = [_filled(text, first=f"  {name:{width}}", rest=" " * (width + 2)) for name, text in lines]
    return "\n".join([title, *said])


def _filled(text: str, first: str = "", rest: str = "") -> str:
    return textwrap.fill(text, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
