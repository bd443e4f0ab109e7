"""What two programmes ask for: `skills` are rows of skills/compared."""

from collections.abc import Iterable

import pandas as pd

from components.words import joined, linked, plain, word
from queries.answers import Row, each_row

SILENCE = (
    "A skill that a programme does not name is not a difference: it may want it all the same. Required or preferred is "
    "shown where the posting says so."
)


def part_title(part: str, skills: int) -> str:
    """Return the heading of what both programmes ask for, or what one names besides."""
    return f"**{part}** · {skills}"


def skills_of_kind(category: str, skills: pd.DataFrame, mine: Iterable[str]) -> str:
    """Return the skills under the word for their kind, with how each programme asks for them, those of `mine` in the accent."""
    named = [(row.skill, plain(row.skill) + _demand(row)) for row in each_row(skills)]
    marked = [f":primary[**{words}**]" if skill in mine else words for skill, words in named]
    return f":small[:gray[{word(category)}]]  \n{joined(marked)}"


def _demand(row: Row) -> str:
    """Return whether the programmes that name a skill require or prefer it; of both, the first programme's word first."""
    stated = [word(wanted).lower() if pd.notna(wanted) else "named" for wanted in (row.wanted_one, row.wanted_other)]
    naming = [words for words, names in zip(stated, (row.in_one, row.in_other), strict=True) if names]
    ways = list(dict.fromkeys(naming))
    return "" if ways == ["named"] else f" ({' · '.join(ways)})"


def sources(listed: Iterable[tuple[str, str | None]]) -> str:
    """Return the sources of the programmes, given by title and address."""
    return " ".join(f"Source: {linked(title, url)}." for title, url in listed)
