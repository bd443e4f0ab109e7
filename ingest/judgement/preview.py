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
class Preview:
    """Records, one a row of both frames: `written` by the columns of the file, `understood` with its `line` and `part`."""

    written: "pd.DataFrame"
    understood: "pd.DataFrame"


def preview(checked: "CheckedFile", rows: int, outcome: str = "accepted") -> Preview:
    """Return some of the rows that would be added, most assumptions first; or of those of another `outcome` (rejected)."""
    (query,) = parsed(HERE / f"preview_{checked.dataset}.sql")
    understood = checked.staging.connection.execute(query, {"rows": rows, "outcome": outcome}).df()
    return Preview(_written(checked, understood), understood)


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
