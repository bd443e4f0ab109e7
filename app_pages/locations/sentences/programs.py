"""Sentences on the programmes that name a city: rows of `programs/found`, those with a deadline ahead first."""

import pandas as pd

from charts.numbers import count
from components.phrases import written_day
from components.program_phrases import name
from components.words import plain, word

#: What is over.
PASSED = ("deadline_passed", "past")


def heading(programs: pd.DataFrame, city: str) -> str:
    """Return how many programmes name the city."""
    if programs.empty:
        return f"No programme in the data names {plain(city)}"
    return f"{count(len(programs), 'programme names', 'programmes name')} {plain(city)}"


def caption(programs: pd.DataFrame) -> str:
    """Return how many of the programmes are over; empty where none is."""
    over = int(programs["standing"].isin(PASSED).sum())
    if not over:
        return ""
    if over == len(programs):
        return "Its deadline or term has passed." if over == 1 else "The deadline or term of each has passed."
    return f"The deadline or term of {over:,} of them has passed."


def all_label(programs: pd.DataFrame) -> str:
    """Return the label of the link to all the programmes on their own page."""
    return "The programme on its page" if len(programs) == 1 else f"All {len(programs):,} on the page Programmes"


def label(program: pd.Series) -> str:
    """Return a programme with where it stands, as a link reads."""
    return f"**{plain(name(program))}** :gray[· {_standing(program)}]"


def _standing(program: pd.Series) -> str:
    if program["standing"] == "deadline_ahead":
        return f"deadline {_day(program['deadline'])}"
    seen = "" if pd.isna(program["last_seen"]) else f", {_day(program['last_seen'])}"
    standing = word(program["standing"])
    return f"{standing[:1].lower()}{standing[1:]}{seen}"


def _day(day: pd.Timestamp) -> str:
    return written_day(day.date().isoformat())
