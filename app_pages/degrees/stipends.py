"""PhD stipends by university: published medians for a year, whatever the period that pay is read by."""

import pandas as pd
import streamlit as st

from app_pages.degrees.sentences import stipends as sentences
from charts.numbers import Money
from charts.rates import rates
from components import figure, notes, scope
from components.contents import Contents
from components.context import PageContext
from components.paging import rows_before
from components.table import draw_table

PAGE_SIZE = 15


def draw_stipends(market: PageContext, country: str, contents: Contents) -> None:
    """Draw the ranking of universities, page by page, and the whole list with its sources."""
    stipends, reading = market.ask("degrees/stipends"), Money(market.selection.currency, "year")
    with st.container(border=True):
        contents.header(sentences.finding(stipends, reading, country), "PhD stipends")
        if stipends.empty:
            st.caption("Only Country applies here.")
            return
        picked = _draw_page(market, stipends, reading)
        with st.expander(sentences.table_title(stipends), icon=":material/menu_book:", expanded=bool(picked)):
            _draw_table(stipends if picked is None else stipends[stipends["group"] == picked], reading)


def _draw_page(market: PageContext, stipends: pd.DataFrame, reading: Money) -> str | None:
    """Draw one page of the ranking, with the page numbers, and return the university that is selected."""
    chart, pages = st.container(), st.container(horizontal=True, horizontal_alignment="center")
    with pages:
        skipped = rows_before(len(stipends), PAGE_SIZE, "stipends-page")
    shown = stipends.iloc[skipped : skipped + PAGE_SIZE]
    words = sentences.stipend_words(shown, reading)
    marks = rates(shown.assign(words=words, evidence="published", accented=False), reading, market.colours)
    with chart:
        picked = figure.draw(
            marks, "stipends", alt=sentences.chart_alt(shown, reading), scope=scope.of_chart(market, "degrees/stipends")
        )
        notes.caption(sentences.chart_caption(stipends, skipped, len(shown), market.selection.prices), "stipends")
    return picked


def _draw_table(stipends: pd.DataFrame, reading: Money) -> None:
    columns = ("label", "low", "pay", "high", "n", "year", "pay_basis", "note", "title", "url")
    draw_table("stipends", "degrees/stipends", stipends, columns, reading, pay="short")
