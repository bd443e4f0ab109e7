"""What one programme asks for that another does not."""

from collections.abc import Iterable

from components.words import joined, linked, plain, word


def part_title(part: str, skills: int) -> str:
    """Return the heading of what both or only one programme asks for."""
    return f"**{part}** · {skills}"


def skills_of_kind(category: str, skills: Iterable[str], mine: Iterable[str]) -> str:
    """Return the skills under the word for their kind, those of `mine` in the accent."""
    marked = [f":primary[**{plain(skill)}**]" if skill in mine else plain(skill) for skill in skills]
    return f":small[:gray[{word(category)}]]  \n{joined(marked)}"


def sources(listed: Iterable[tuple[str, str | None]]) -> str:
    """Return the sources of the programmes, given by title and address."""
    return " ".join(f"Source: {linked(title, url)}." for title, url in listed)
