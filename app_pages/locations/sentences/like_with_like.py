"""What places pay more or less, in words: over all reports, within industries, at the same companies.

`rows`: one row a place and comparison, as `locations/like_with_like` gives them.
"""

import pandas as pd

from app_pages.locations.sentences.places import NOUNS
from charts.numbers import count, more_or_less
from components.phrases import premium
from components.words import plain
from queries.answers import each_row

COMPARISONS = {"raw": "over all reports", "industry": "within industries", "company": "at the same companies"}
SYMBOLS = {"raw": "diamond-open", "industry": "circle-open", "company": "circle"}
AXIS = "What the place pays more"
CAPTION = (
    "Diamond: the median of the place over that of all reports of the country. Ring: each report over the median of its "
    "industry; those of no known industry are left out. Filled: each company’s pay here over its own pay elsewhere, from 6 "
    "companies on, with its 95% interval. Wide ranges are left out."
)


def described(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with what the chart needs of each: symbol, colour, and the words of its mark."""
    return rows.assign(
        symbol=rows["comparison"].map(SYMBOLS),
        accented=rows["comparison"] != "raw",
        words=[_words(row) for row in each_row(rows)],
    )


def finding(rows: pd.DataFrame) -> str:
    """Return how much the place with most reports pays more or less over all reports, and what is left of it like with like."""
    of_place = rows[rows["group"] == rows["group"].iloc[0]].set_index("comparison")
    premiums = of_place["premium"]
    gap = more_or_less(premiums["raw"])
    told = [
        f", {more_or_less(premiums[kind])} {COMPARISONS[kind]}{_unsure(of_place.loc[kind])}"
        for kind in ("industry", "company")
        if pd.notna(premiums.get(kind))
    ]
    every = f"{plain(rows['label'].iloc[0])} pays {gap} {'as' if gap == 'the same' else 'than'} all reports"
    return f"{every}{''.join(told)}"


def _unsure(row: pd.Series) -> str:
    return " (could be zero)" if row["premium_low"] <= 0 <= row["premium_high"] else ""


def same_companies(rows: pd.DataFrame, level: str) -> str:
    """Return how many of the places pay surely more or less once the company is known."""
    known = rows[(rows["comparison"] == "company") & rows["premium_low"].notna()]
    if known.empty:
        return f"No {NOUNS[level][0]} has enough companies that also pay elsewhere."
    surely = known[(known["premium_low"] > 0) | (known["premium_high"] < 0)]
    which = f"{'none' if surely.empty else f'{len(surely):,}'} of the {count(len(known), *NOUNS[level])} with enough companies"
    return f"At the same company, {which} {'pays' if len(surely) < 2 else 'pay'} surely more or less than elsewhere."


def chart_alt(known: pd.DataFrame) -> str:
    """Return what the chart shows, for those who do not see it; `known`: the rows that have a figure."""
    told = [f"{row.label}, {COMPARISONS[row.comparison]}: {premium(row)}, {_basis(row)}" for row in each_row(known)]
    return f"Places, like with like. {'; '.join(told)}"


def _words(row: pd.Series) -> str:
    return f"<b>{row.label}</b><br>{COMPARISONS[row.comparison]}<br>{premium(row)}<br>{_basis(row)}"


def _basis(row: pd.Series) -> str:
    return f"{count(int(row.n), 'report')} of {count(int(row.companies), 'company', 'companies')}"
