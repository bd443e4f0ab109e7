"""Some of the records of a checked file: the cells as written, by the columns of the file, beside what was understood."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from queries.parsed import parsed

if TYPE_CHECKING:
    import pandas as pd

    from ingest.judgement.checked import CheckedFile

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Records:
    """Some records of a file in the order in which they are shown, by line and part, and how many there are of their kind."""

    places: tuple[tuple[int, int], ...]
    total: int


@dataclass(frozen=True)
class Preview:
    """Records, one a row of both frames: `written` by the columns of the file, `understood` with its `line` and `part`."""

    records: Records
    written: "pd.DataFrame"
    understood: "pd.DataFrame"


def preview(checked: "CheckedFile", rows: int, outcome: str = "accepted", find: str = "", before: int = 0) -> Preview:
    """Return some of the rows that would be added, most assumptions first; or of those of another `outcome` (rejected).

    `find`: a line, or a text that a cell of theirs holds; so many stand `before` the first.
    """
    (query,) = parsed(HERE / "preview_records.sql")
    values = {"rows": rows, "outcome": outcome, "find": find, "before": before}
    found = checked.staging.connection.execute(query, values).fetchall()
    return preview_of(checked, Records(tuple((line, part) for line, part, _ in found), found[0][2] if found else 0))


def preview_of(checked: "CheckedFile", records: Records) -> Preview:
    """Return the same records as they are read now, whatever becomes of them."""
    (query,) = parsed(HERE / f"preview_{checked.dataset}.sql")
    values = {"lines": [line for line, _ in records.places], "parts": [part for _, part in records.places]}
    understood = checked.staging.connection.execute(query, values).df()
    return Preview(records, _written(checked, understood), understood)


def _written(checked: "CheckedFile", understood: "pd.DataFrame") -> "pd.DataFrame":
    """Return the cells of rows as written: those that were taken for a field, by their columns in the file's order."""
    staging, connection = checked.staging, checked.staging.connection
    connection.register("shown", understood[["line", "part"]].reset_index(names="place"))
    cells = connection.execute("select * from stated join shown using (line, part) order by place").df()
    connection.unregister("shown")
    written = cells[[]].copy()
    for part in sorted(set(cells["part"])):
        rows = cells["part"] == part
        for cell, column in staging.columns_of_part(part).items():
            written.loc[rows, column] = cells.loc[rows, cell]
    return written[[column for column in checked.source.columns if column in written]]
