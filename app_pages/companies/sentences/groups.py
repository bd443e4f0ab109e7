"""Groups of reports by bands, and what is said of a company's places where they are many."""

import pandas as pd

from components.words import word
from queries.bands import in_bands
from vocabulary.choices import NOT_STATED


def by_bands(groups: pd.DataFrame, dimension: str) -> pd.DataFrame:
    """Return the groups of a dimension by bands, with the words that readers see as the `label` of each.

    Reports that state nothing of it stand last.
    """
    known = groups["group"] != NOT_STATED
    ordered = pd.concat([in_bands(groups[known], dimension), groups[~known]])
    return ordered.assign(label=[word(group) for group in ordered["group"]])


def places_note(places: int, most: int) -> str:
    """Return that there may be more places than the `most` that are shown."""
    return f"The {most} places with the most reports." if places == most else ""
