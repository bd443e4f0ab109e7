"""What the reader's skills cover: `programs` and `guides` are rows of skills/programs."""

import pandas as pd

from app_pages.skills.sentences.common import READ_OUT
from charts.numbers import count
from components.words import joined, part_shown, plain
from queries.answers import each_row


def title(programs: pd.DataFrame) -> str:
    """Return how many programmes the reader's skills cover in full, in part and not at all."""
    whole = int((programs["n_covered"] == programs["n_asks"]).sum())
    none = int((programs["n_covered"] == 0).sum())
    return f"You cover {count(whole, 'programme')} in full, {len(programs) - whole - none} in part, {none} not at all"


def alt(programs: pd.DataFrame) -> str:
    """Return the chart of coverage in words: its first programmes."""
    first = [f"{row.label} {row.n_covered} of {row.n_asks}" for row in each_row(programs.head(READ_OUT))]
    return f"Covered: {'; '.join(first)}"


def caption(skipped: int, shown: int, programs: int, guides: pd.DataFrame) -> str:
    """Return which programmes are shown, how to read a square, and what the reader covers of each guide."""
    covered = [f"{plain(row.title)} {row.n_covered} of {row.n_asks}" for row in each_row(guides)]
    of_guides = f"Of what the guides list, you cover: {joined(covered)}." if covered else ""
    squares = "One square is one skill, filled where you have it."
    return f"{part_shown('programme', 'programmes', skipped, shown, programs)}, largest share first. {squares} {of_guides}"


def list_title(program: str | None) -> str:
    """Return the title of the list of programmes, or of the one that is selected."""
    return f"What each asks for, and what you lack{': ' + plain(program) if program else ''}"
