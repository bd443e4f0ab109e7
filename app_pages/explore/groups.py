"""The groups of what is compared: those of their own, and those that are none."""

import pandas as pd

from vocabulary.choices import NOT_STATED

#: The row or column of all groups, and that of all beyond those with the most reports.
ALL, ALL_OTHERS = "*", "all_others"


def own_groups(cells: pd.DataFrame) -> pd.DataFrame:
    """Return the cells whose rows are groups of their own: neither what is not stated nor all others."""
    return cells[~cells["row"].isin([NOT_STATED, ALL_OTHERS])]
