"""Single figures that others print for a company's interns. These are no reports: they never enter a median."""

import pandas as pd
import streamlit as st

from app_pages.companies.sentences import published as sentences
from charts.numbers import Money
from charts.rates import rates
from components import figure, notes, scope
from components.context import PageContext
from components.phrases import STATISTIC_WORDS
from components.table import draw_table


def draw_published(own: PageContext, company: str, figures: pd.DataFrame) -> None:
    """Draw the figures by themselves, if there are any; `figures` as `companies/published` gives them."""
    if figures.empty:
        return
    reading = own.money.unadjusted
    with st.container(border=True):
        notes.header(sentences.title(company, figures))
        marks = rates(lanes(figures, reading), reading, own.colours)
        figure.draw(
            marks,
            "published",
            alt=sentences.chart_alt(company, figures, reading),
            scope=scope.of_chart(own, "companies/published"),
        )
        notes.caption(sentences.note(figures, own.selection.prices), "published")
        draw_figures(figures, reading)


def lanes(figures: pd.DataFrame, reading: Money) -> pd.DataFrame:
    """Return the figures as rows of a chart of rates."""
    return figures.assign(
        label=sentences.figure_labels(figures),
        words=sentences.figure_words(figures, reading),
        pay=figures["figure"],
        low=float("nan"),
        high=float("nan"),
        n=float("nan"),
        evidence="published",
        accented=False,
    )


def draw_figures(figures: pd.DataFrame, reading: Money) -> None:
    """Draw the figures as a table: what each is, and its source."""
    rows = figures.assign(statistic=figures["statistic"].map(STATISTIC_WORDS))
    columns = ("year", "figure", "statistic", "label", "area", "note", "title", "url")
    draw_table("published", "companies/published", rows, columns, reading, pay="short", height=350)
