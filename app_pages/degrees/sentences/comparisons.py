"""What a degree adds by three comparisons, in words: pairs, all reports of the same companies, the gap over all reports."""

import pandas as pd

from app_pages.degrees.sentences.premium import with_article
from charts.numbers import count, more_or_less
from components.phrases import premium
from queries.answers import each_row

#: The comparisons, the strictest first, and what each is called.
COMPARISONS = {
    "pairs": "pairs of the same company",
    "company": "all reports of the same companies",
    "raw": "all reports, whichever company",
}
SYMBOLS = {"pairs": "circle", "company": "circle-open", "raw": "diamond-open"}
AXIS = "What the higher level pays more"
CAPTION = (
    "Filled: pairs at the same company, as above. Ring: all reports of companies that pay both, each against its own company. "
    "Diamond: medians of all reports of one level, whichever company; no interval, since other companies stand on each side. "
    "Reports open to both levels are left out, and wide ranges."
)


def finding(lower: str, upper: str, premiums: pd.Series) -> str:
    """Return how much of the gap over all reports is left at the same company; `premiums`: those of the step by comparison.

    At the same company: by all its reports where these are enough, else by its pairs.
    """
    raw = premiums.get("raw")
    within = next((premiums[kind] for kind in ("company", "pairs") if pd.notna(premiums.get(kind))), None)
    if within is None or pd.isna(raw):
        return "What a degree adds, by three comparisons"
    gap, left = more_or_less(raw), more_or_less(within)
    every = f"Over all reports {with_article(upper)} pays {gap} {'as' if gap == 'the same' else 'than'} {with_article(lower)}"
    return f"{every}, as at the same company" if gap == left else f"{every}; at the same company {left}"


def hover_words(rows: pd.DataFrame) -> list[str]:
    """Return what the mark of each step and comparison says."""
    return [f"<b>{row.label}</b><br>{COMPARISONS[row.comparison]}<br>{premium(row)}<br>{_basis(row)}" for row in each_row(rows)]


def chart_alt(known: pd.DataFrame) -> str:
    """Return what the chart shows, for those who do not see it; `known`: the rows that have a figure."""
    told = [f"{row.label}, {COMPARISONS[row.comparison]}: {premium(row)}, {_basis(row)}" for row in each_row(known)]
    return f"What a degree adds. {'; '.join(told)}"


def _basis(row: pd.Series) -> str:
    companies = count(int(row.companies), "company", "companies")
    return f"{int(row.lower_reports):,} and {count(int(row.upper_reports), 'report')} of {companies}"
