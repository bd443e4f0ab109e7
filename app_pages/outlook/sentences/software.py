"""Sentences on the software of an occupation; rows as `outlook/software` gives them."""

import pandas as pd

from charts.numbers import count
from components.words import joined, linked, plain

#: How many names a sentence has.
NAMED = 45


def in_demand(found: pd.DataFrame, occupation: str) -> str:
    """Return what postings for the occupation name often, by name; where that is nothing, that it is."""
    names = [plain(name) for name in found.loc[found["in_demand"].astype(bool), "software"]]
    of = plain(occupation)
    if not names:
        return f"No software is marked as often named by postings for {of} in particular; {_hot(len(found))}."
    if len(names) == 1:
        return f"Postings for {of} often name one piece of software: {names[0]}."
    if len(names) <= NAMED:
        return f"Postings for {of} often name {len(names)} pieces of software: {joined(names)}."
    return f"Postings for {of} often name {len(names)} pieces of software, from A to Z: {', '.join(names[:NAMED])} and more."


def _hot(names: int) -> str:
    if names == 1:
        return "1 name that it has is often in postings for all occupations"
    return f"{names:,} names that it has are often in postings for all occupations"


def caption(row: pd.Series) -> str:
    """Return whose judgement it is, with the terms of its source; `row`: any of the answer."""
    return (
        "Marked by a survey of employers' postings, for employees rather than interns; a mark is not a count. Information from "
        f"{linked(row['source'], row['url'])} by the U.S. Department of Labor, Employment and Training Administration "
        "(USDOL/ETA), CC BY 4.0; rows were chosen and joined here, which USDOL/ETA has not endorsed. O*NET® is its trademark."
    )


def listing(names: int) -> str:
    """Return the title of the list of all marked software."""
    return f"All {count(names, 'name')} that the survey marks" if names > 1 else "The 1 name that the survey marks"
