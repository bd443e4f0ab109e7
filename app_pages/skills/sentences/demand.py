"""What is asked for: `asked` are rows of skills/asked, `guides` of skills/guides, `sources` of skills/sources."""

from collections.abc import Sequence

import pandas as pd

from app_pages.skills.sentences.common import READ_OUT, TITLE_LENGTH
from charts.numbers import count, out_of, percent
from charts.theme import shortened
from components.words import joined, linked, part_shown, plain, word
from queries.answers import Row, each_row


def hover(asked: pd.DataFrame, guides: pd.DataFrame) -> list[str]:
    """Return the hover words of each skill: the postings and the guides that name it."""
    titles = dict(zip(guides["source_id"], guides["title"], strict=True))
    return [_hover(row, [titles[guide] for guide in row.guides]) for row in each_row(asked)]


def _hover(skill: Row, titles: list[str]) -> str:
    share = f" ({percent(skill.postings / skill.of_postings)})" if skill.of_postings else ""
    postings = f"{out_of(int(skill.postings), int(skill.of_postings), 'posting')}{share}"
    named = "".join(f"<br>guide: {shortened(title, TITLE_LENGTH)}" for title in titles)
    return f"<b>{skill.label}</b>, {word(skill.category).lower()}<br>{postings}{named}"


def axis(of_postings: int) -> str:
    """Return the title of the axis of postings."""
    return f"of {count(of_postings, 'posting')}"


def alt(asked: pd.DataFrame) -> str:
    """Return the chart of what is asked for in words: its first skills."""
    first = "; ".join(f"{row.label} {int(row.postings)}" for row in each_row(asked.head(READ_OUT)))
    return f"Skills by the postings that name them, of {int(asked['of_postings'].iloc[0])}: {first}"


def caption(skipped: int, shown: pd.DataFrame, skills: int, guides: pd.DataFrame, mine: Sequence[str]) -> str:
    """Return which of all `skills` are shown, what the marks are that are drawn of them, and the guides by their numbers."""
    numbered = [f"{place} {linked(row.title, row.url)}" for place, row in enumerate(each_row(guides), 1)]
    drawn = {"bars: postings": shown["postings"].any(), "diamonds: guides": shown["guides"].map(len).any()}
    marks = ", ".join(words for words, is_drawn in drawn.items() if is_drawn)
    accent = " Highlighted: skills you have." if set(mine) & set(shown["group"]) else ""
    named = f" Guides: {joined(numbered)}." if numbered else ""
    return f"{part_shown('skill', 'skills', skipped, len(shown), skills)}; {marks}.{accent}{named}"


def sources_title(skills: list[str]) -> str:
    """Return the title of the list of sources that name all of the skills."""
    return f"Sources behind this{': ' + plain(joined(skills)) if skills else ''}"


def sources_caption(sources: pd.DataFrame) -> str:
    """Return how many sources are listed."""
    return count(len(sources), "source") + "."
