"""What trackers showed; `shown` are rows of programs/listings, most listings first."""

from collections.abc import Sequence

import pandas as pd

from app_pages.programs.facts import day
from charts.numbers import count
from components.words import joined, plain

CAPTION = (
    "Trackers show the same listings, so there is no total over them. A season or a country counts only where a listing names "
    "it. Nothing is newer than the day on which its tracker was read; many have closed since."
)


def title(shown: pd.DataFrame) -> str:
    """Return the title of what trackers showed."""
    return f"Open listings that {count(len(shown), 'tracker')} showed"


def finding(shown: pd.DataFrame, companies: Sequence[str] | None) -> str:
    """Return how many listings the trackers showed, of which companies, and when the newest was posted."""
    of = f" of {joined([plain(company) for company in companies], 'or')}" if companies else ""
    most, least = int(shown["listings"].max()), int(shown["listings"].min())
    days = shown["newest"].dropna()
    newest = f"; the newest was posted on {day(days.max())}" if len(days) else ""
    if len(shown) == 1:
        return f"One tracker showed {count(most, 'open listing')}{of}{newest}."
    each = (
        f"{count(most, 'open listing')} each" if most == least else f"between {least:,} and {count(most, 'open listing')} each"
    )
    return f"{len(shown)} trackers showed {each}{of}{newest}."
