"""PhD stipends by university: published medians for a year, whatever the period that pay is read by."""

import pandas as pd
import streamlit as st

from app_pages.degrees.sentences import stipends as sentences
from charts.numbers import Money
from charts.rates import rates
from components import figure
from components.context import PageContext
from components.paging import rows_before

PAGE_SIZE = 15


def draw_stipends(market: PageContext, country: str) -> None:
    """Draw the ranking of universities, page by page, and the whole list with its sources."""
    stipends, reading = market.ask("degrees/stipends"), Money(market.selection.currency, "year")
    with st.container(border=True):
        st.subheader(sentences.finding(stipends, reading, country))
        if stipends.empty:
            st.caption("The filter of countries holds here, no other.")
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
        picked = figure.draw(marks, "stipends", alt=sentences.chart_alt(shown, reading))
        st.caption(sentences.chart_caption(stipends, skipped, len(shown), market.selection.prices))
    return picked


def _draw_table(stipends: pd.DataFrame, reading: Money) -> None:
    shown = pd.DataFrame(
        {
            "university": stipends["label"],
            "p25": stipends["low"].map(reading.text),
            "median": stipends["pay"].map(reading.text),
            "p75": stipends["high"].map(reading.text),
            "n": stipends["n"],
            "year": stipends["year"],
            "what it holds": stipends["pay_basis"],
            "note": stipends["note"],
            "title": stipends["title"],
            "source": stipends["url"],
        }
    )
    right = {name: st.column_config.TextColumn(alignment="right") for name in ("p25", "median", "p75")}
    st.dataframe(
        shown,
        key="table-stipends",
        hide_index=True,
        height=min(420, 38 + 35 * len(shown)),
        placeholder="",
        column_config={
            **right,
            "year": st.column_config.NumberColumn(format="%d"),
            "source": st.column_config.LinkColumn("source", display_text="open"),
        },
    )
