"""Which skills the reader lacks: `missing` are rows of skills/missing."""

import pandas as pd

from app_pages.skills.sentences.common import READ_OUT
from charts.numbers import count
from queries.answers import Row, each_row


def title(missing: pd.DataFrame) -> str:
    """Return how many programmes ask for a single skill that the reader lacks."""
    almost = int(missing["opens"].sum())
    asking = f"{count(almost, 'programme')} {'asks' if almost == 1 else 'ask'} for just one skill that you lack"
    return asking if almost else "What is missing most"


def hover(missing: pd.DataFrame) -> list[str]:
    """Return the hover words of each missing skill."""
    return [_hover(row) for row in each_row(missing)]


def _hover(skill: Row) -> str:
    last = f"<br>the last one missing for {count(int(skill.opens), 'programme')}" if skill.opens else ""
    asks = "asks" if skill.programs == 1 else "ask"
    return f"<b>{skill.label}</b><br>{count(int(skill.programs), 'programme')} {asks} for it{last}"


def alt(missing: pd.DataFrame) -> str:
    """Return the chart of missing skills in words: its first skills."""
    first = "; ".join(f"{row.label} {row.programs}" for row in each_row(missing.head(READ_OUT)))
    return f"Missing skills, by the programmes that ask for them: {first}"


def caption(shown: int, missing: int) -> str:
    """Return how many of the missing skills are shown, and what the accent means."""
    first = f"The first {shown} of {missing} that you do not have."
    return f"{first} Highlighted: programmes that ask for nothing else you lack."
