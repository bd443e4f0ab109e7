"""What the page says of the full-time base pay that a company filed for H-1B workers."""

import pandas as pd

from app_pages.companies.sentences.reports import possessive
from charts.numbers import Money, count
from components.phrases import stated_year
from components.words import joined, plain
from queries.answers import each_row


def title(company: str) -> str:
    """Return the title of the chart of filed pay."""
    return f"Full-time base pay in {possessive(company)} H-1B filings"


def of_largest_employer(filings: pd.DataFrame) -> pd.DataFrame:
    """Return the filings of the legal employer with most of them, of whole countries where there are any.

    `filings` as `companies/filed_pay` gives them. Each legal employer files by itself, and their medians have no common one.
    """
    national = filings[filings["area_type"] == "country"]
    placed = filings if national.empty else national
    return placed[placed["employer"] == placed.groupby("employer")["n"].sum().idxmax()]


def finding(filings: pd.DataFrame, reading: Money) -> str:
    """Return the median of the occupation with most filings; `filings`: those first."""
    top = filings.iloc[0]
    pay = plain(reading.sentence(top["median"]))
    of = f"{plain(top['occupation'])}, {plain(top['area'])}"
    return f"Most filings: {of}: median {pay} of {count(int(top['n']), 'filing')}"


def caption(filings: pd.DataFrame, employers: int, most: int, reading: Money) -> str:
    """Return the finding and what the filings are: their years, the `most` that are drawn, and their employer of several."""
    years = [stated_year(year) for year in sorted(filings["year"].dropna().unique())]
    when = f" of fiscal year {joined(years)}" if years else ""
    cut = f" The {most} with most filings of {len(filings)}." if len(filings) > most else ""
    largest = plain(filings.iloc[0]["employer"])
    names = f" Shown: {largest}, the largest of {employers} legal employers of this name." if employers > 1 else ""
    return (
        f"{finding(filings, reading)}. Filed H-1B base pay{when}, published medians (of range midpoints) and "
        f"middle halves: no bonus, no equity, not adjusted for prices. n counts filings.{cut}{names}"
    )


def filing_words(filings: pd.DataFrame, reading: Money) -> list[str]:
    """Return the hover words of each filing: occupation, employer and area, median and middle half, filings and year."""
    return [
        f"<b>{row.occupation}</b><br>{row.employer}, {row.area}<br>median {reading.sentence(row.median)}, middle half "
        f"{reading.span(row.p25, row.p75)}<br>{count(int(row.n), 'filing')}, {stated_year(row.year)}"
        for row in each_row(filings)
    ]


def table_title(filings: pd.DataFrame) -> str:
    """Return the title of the table of all filings."""
    return "The published median" if len(filings) == 1 else f"All {len(filings)} published medians"
