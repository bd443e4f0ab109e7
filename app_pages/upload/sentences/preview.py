"""What is said of the records of a file, as written and as understood, and of the cells that are corrected."""

from collections.abc import Sequence

from charts.numbers import count
from components.words import plain
from ingest.judgement.corrections import Correction

NAMED = 5
HELP = "A cell that is wrong can be corrected here: click it and type. The file itself stays as it is."


def shown(before: int, number: int, total: int, find: str) -> str:
    """Return which of the records of an outcome, or of those with a text to `find`, are shown."""
    which = count(total, "record") if number == total else f"Records {before + 1:,}–{before + number:,} of {total:,}"
    having = f" with “{plain(find)}”" if find else ""
    order = ", those with the most assumptions first" if total > 1 else ""
    return f"{which}{having}{order}; shaded: understood as something other than what is written."


def none_found(find: str) -> str:
    """Return that no record of an outcome is there, or none with a text to `find`."""
    return f"No record has “{plain(find)}”." if find else "No record is left here."


def corrected(cells: Sequence[Correction]) -> str:
    """Return how many cells the reader corrected, and the first of them."""
    listed = [f"line {line}, {plain(column)}: “{plain(value)}”" for line, column, value in cells]
    more = f" and {len(listed) - NAMED} more" if len(listed) > NAMED else ""
    return f"**{count(len(listed), 'cell')} corrected**: {'; '.join(listed[:NAMED])}{more}"
