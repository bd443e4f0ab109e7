"""The full-time base pay that a company filed for H-1B workers, as published medians. These are no reports of internships."""

import pandas as pd
import streamlit as st

from app_pages.companies.sentences import filed as sentences
from charts.numbers import Money
from charts.rates import rates
from components import figure, notes
from components.context import PageContext
from components.table import draw_table

MOST_FILED = 8


def draw_filed_pay(own: PageContext, company: str, filings: pd.DataFrame) -> None:
    """Draw the medians of the occupations with most filings, if there are any; `filings` as `companies/filed_pay`."""
    if filings.empty:
        return
    reading = own.money.unadjusted
    largest = sentences.of_largest_employer(filings)
    with st.container(border=True, height="stretch"):
        notes.header(sentences.title(company))
        marks = rates(_lanes(largest.head(MOST_FILED), reading), reading, own.colours)
        figure.draw(marks, "filed", alt=f"{sentences.title(company)}. {sentences.finding(largest, reading)}", scope="")
        notes.caption(sentences.caption(largest, filings["employer"].nunique(), MOST_FILED, reading), "filed")
        with st.expander(sentences.table_title(filings), icon=":material/table_rows:"):
            _draw_table(filings, reading)


def _lanes(filings: pd.DataFrame, reading: Money) -> pd.DataFrame:
    """Return the filings as rows of a chart of rates."""
    named = filings.rename(columns={"p25": "low", "median": "pay", "p75": "high"})
    words = sentences.filing_words(filings, reading)
    return named.assign(label=filings["occupation"], words=words, evidence="published", accented=False)


def _draw_table(filings: pd.DataFrame, reading: Money) -> None:
    columns = ("occupation", "median", "n", "p25", "p75", "year", "employer", "area", "url")
    draw_table("filed", "companies/filed_pay", filings, columns, reading, pay="short", height=350)
