"""Counts beside several statistics of a row: one whose name tells a group (n_2023) is of that group's figure alone."""

from dataclasses import replace

from ingest.columns.column import FITS, Column
from ingest.columns.column_names import likeness
from ingest.columns.mapping import Mapping, Part
from ingest.columns.pay_columns import cells_told_by

#: The fields that count what a figure is of.
COUNTS = ("n", "jobs")


def settle_counts(columns: list[Column], mapping: Mapping) -> None:
    """Let each count whose name tells the year, the degree or the sex of a part be of that part, and of no other."""
    taken = mapping.all_columns() - {mapping.guesses[field].column for field in COUNTS if field in mapping.guesses}
    free = [column for column in columns if column.name not in taken and cells_told_by(column.pay)]
    for field in COUNTS:
        counts = [c for c in free if likeness(c.plain, field) and c.share(FITS[field]) == 1]
        parts = [_with_count(part, field, counts) for part in mapping.parts]
        if field in mapping.guesses and parts != mapping.parts and mapping.guesses[field].column in {c.name for c in counts}:
            del mapping.guesses[field]
            mapping.parts = parts


def _with_count(part: Part, field: str, counts: list[Column]) -> Part:
    """Return a part with the count that is of it."""
    own = next((c.name for c in counts if cells_told_by(c.pay).items() <= part.cells.items()), None)
    return replace(part, columns=part.columns | {field: own}) if own else part
