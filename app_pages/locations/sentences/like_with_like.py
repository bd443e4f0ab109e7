"""What places pay more or less, in words: over all reports, within industries, at the same companies.

`rows`: one row a place and comparison, as `locations/like_with_like` gives them.
"""

import pandas as pd

from app_pages.locations.sentences.places import NOUNS
from charts.numbers import count, more_or_less
from components import comparison_phrases
from components.comparison_phrases import BETWEEN, PLAIN, STRICT
from components.words import plain
from queries.answers import Row

COMPARISONS = {"raw": "over all reports", "industry": "within the same industries", "company": "at the same companies"}
SYMBOLS = {"raw": PLAIN, "industry": BETWEEN, "company": STRICT}
AXIS = "How much more the place pays"
MARKS = {
    "raw": "stroke: the median of the place over that of all reports of the country",
    "industry": "triangle: each report over the median of its industry",
    "company": "square: each company’s pay here over its own pay elsewhere",
}


def described(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with what the chart needs of each: symbol, colour, and the words of its mark."""
    return rows.assign(
        symbol=rows["comparison"].map(SYMBOLS),
        accented=rows["comparison"] != "raw",
        words=comparison_phrases.hover_words(rows, COMPARISONS, _basis),
    )


def caption(rows: pd.DataFrame) -> str:
    """Return what the marks show that are drawn, and which reports they leave out."""
    drawn = set(rows.loc[rows["premium"].notna(), "comparison"])
    parts = [
        comparison_phrases.legend(rows, MARKS),
        "Reports of no known industry are left out of the triangles." if "industry" in drawn else "",
        "Wide ranges are left out.",
        "A square needs 6 companies, and its line is the 95% interval." if "company" in drawn else "",
    ]
    return " ".join(filter(None, parts))


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
    every = f"{plain(rows['label'].iloc[0])} pays {gap} {'as' if gap == 'the same' else 'than'} the median of its country"
    return f"{every}{''.join(told)}"


def _unsure(row: pd.Series) -> str:
    return " (could be zero)" if row["premium_low"] <= 0 <= row["premium_high"] else ""


def same_companies(rows: pd.DataFrame, level: str) -> str:
    """Return how many of the places pay surely more or less once the company is known."""
    known = rows[(rows["comparison"] == "company") & rows["premium_low"].notna()]
    if known.empty:
        return f"No {NOUNS[level][0]} has enough companies that also post elsewhere."
    surely = known[(known["premium_low"] > 0) | (known["premium_high"] < 0)]
    if len(known) == 1:
        clearly = "does not clearly pay more or less"
        if len(surely):
            clearly = f"clearly pays {'more' if surely['premium_low'].item() > 0 else 'less'}"
        of = f"no other {NOUNS[level][0]} has enough companies"
        return f"At the same company, {plain(known['label'].item())} {clearly} than elsewhere; {of}."
    which = f"{'none' if surely.empty else f'{len(surely):,}'} of the {count(len(known), *NOUNS[level])} with enough companies"
    return f"At the same company, {which} {'pays' if len(surely) < 2 else 'pay'} clearly more or less than elsewhere."


def chart_alt(known: pd.DataFrame) -> str:
    """Return what the chart shows, for those who do not see it; `known`: the rows that have a figure."""
    return comparison_phrases.chart_alt("Places, like with like", known, COMPARISONS, _basis)


def _basis(row: Row) -> str:
    return f"{count(int(row.n), 'report')} of {count(int(row.companies), 'company', 'companies')}"
