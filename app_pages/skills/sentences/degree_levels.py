"""What is asked for by degree level.

`levels` are the postings open to each level, `cells` skills at levels, rows of skills/by_degree.
"""

import pandas as pd

from charts.numbers import count, out_of, percent
from components.words import joined, plain, word
from queries.answers import Row, each_row


def key(levels: dict[str, int]) -> dict[str, str]:
    """Return the names of the levels with their postings, for the key of the chart."""
    return {level: f"{word(level)} ({postings})" for level, postings in levels.items()}


def columns(levels: dict[str, int]) -> dict[str, str]:
    """Return the headings of the columns of levels."""
    return {level: f"{word(level)}, of {postings}" for level, postings in levels.items()}


def too_few(needed: int) -> str:
    """Return that no level has the postings that a share needs."""
    return f"No degree level has {count(needed, 'posting')} that name skills."


def hover(cells: pd.DataFrame) -> list[str]:
    """Return the hover words of each skill at each level."""
    return [f"<b>{row.skill}</b><br>{word(row.degree_level)}: {_share(row)}" for row in each_row(cells)]


def _share(cell: Row) -> str:
    share = percent(cell.postings / cell.of_postings)
    return f"{out_of(int(cell.postings), int(cell.of_postings), 'posting')} ({share})"


def alt(cells: pd.DataFrame, levels: int) -> str:
    """Return the chart of shares in words: the first skill at each of its `levels`."""
    first = cells["skill"].iloc[0]
    rows = each_row(cells[cells["skill"] == first])
    parts = [f"{word(row.degree_level)} {int(row.postings)} of {int(row.of_postings)}" for row in rows]
    return f"Share of postings that ask for a skill, by degree level, {levels} levels. {first}: {', '.join(parts)}"


def caption(levels: dict[str, int], enough: dict[str, int], many: int) -> str:
    """Return how to read the shares, under how many postings they are hollow, and the levels without `enough` of them."""
    few = [plain(f"{word(level)} {postings}") for level, postings in levels.items() if level not in enough]
    left_out = f" Too few postings for a share: {joined(few)}." if few else ""
    reading = "In brackets: postings open to a level; one open to several appears under each."
    hollow = f" Hollow under {many} postings." if min(enough.values()) < many else ""
    return f"{reading}{hollow}{left_out}"
