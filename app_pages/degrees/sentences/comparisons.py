"""What a degree adds by three comparisons, in words: pairs, all reports of the same companies, the gap over all reports."""

import pandas as pd

from app_pages.degrees.sentences.premium import with_article
from charts.numbers import count, more_or_less
from components import comparison_phrases
from components.comparison_phrases import BETWEEN, PLAIN, STRICT
from queries.answers import Row

#: The comparisons, the strictest first, and what each is called.
COMPARISONS = {
    "pairs": "pairs of the same company",
    "company": "all reports of the same companies",
    "raw": "all reports, whichever company",
}
#: How the headline calls those within companies: the one of more reports first.
WITHIN = {"company": "at companies that pay both", "pairs": "in pairs of the same company"}
SYMBOLS = {"pairs": STRICT, "company": BETWEEN, "raw": PLAIN}
AXIS = "How much more the higher level pays"
MARKS = {
    "pairs": "square: pairs at the same company, as above",
    "company": "triangle: all reports of companies that pay both, each against its own company",
    "raw": "stroke: all reports of one level against all of the other",
}


def caption(rows: pd.DataFrame) -> str:
    """Return what the marks show that are drawn, and which reports they leave out."""
    has_stroke = rows.loc[rows["comparison"] == "raw", "premium"].notna().any()
    parts = [
        comparison_phrases.legend(rows, MARKS),
        "The stroke has no interval, since the companies on each side differ." if has_stroke else "",
        "Reports open to both levels, and wide ranges, are left out.",
    ]
    return " ".join(filter(None, parts))


def finding(lower: str, upper: str, premiums: pd.Series) -> str:
    """Return how much of the gap over all reports is left at the same company; `premiums`: those of the step by comparison.

    At the same company: by all its reports where these are enough, else by its pairs.
    """
    raw = premiums.get("raw")
    kind = next((kind for kind in WITHIN if pd.notna(premiums.get(kind))), None)
    if kind is None or pd.isna(raw):
        return "What a degree adds, by three comparisons"
    gap, left = more_or_less(raw), more_or_less(premiums[kind])
    every = f"Over all reports {with_article(upper)} pays {gap} {'as' if gap == 'the same' else 'than'} {with_article(lower)}"
    return f"{every}, {'as ' if gap == left else ''}{WITHIN[kind]}{'' if gap == left else f' {left}'}"


def hover_words(rows: pd.DataFrame) -> list[str]:
    """Return what the mark of each step and comparison says."""
    return comparison_phrases.hover_words(rows, COMPARISONS, _basis)


def chart_alt(known: pd.DataFrame) -> str:
    """Return what the chart shows, for those who do not see it; `known`: the rows that have a figure."""
    return comparison_phrases.chart_alt("What a degree adds", known, COMPARISONS, _basis)


def _basis(row: Row) -> str:
    companies = count(int(row.companies), "company", "companies")
    return f"{int(row.lower_reports):,} and {count(int(row.upper_reports), 'report')} of {companies}"
