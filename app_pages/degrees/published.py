"""What surveys, official statistics and employers' scales print for degree levels and class years. It enters no median."""

import pandas as pd
import streamlit as st

from app_pages.degrees.sentences import published as sentences
from charts.numbers import Money
from charts.published import published
from components import figure
from components.context import PageContext
from components.phrases import STATISTIC_WORDS
from components.words import word
from queries.answers import each_row
from queries.schema import DEGREE_LEVELS


def draw_published(market: PageContext, country: str) -> None:
    """Draw the published figures as lanes, and as a table with their sources."""
    figures, reading = market.ask("degrees/published"), market.money.unadjusted
    with st.container(border=True):
        st.subheader(sentences.finding(figures, reading))
        if figures.empty:
            st.caption(sentences.scope(market.selection.work_kind, country))
            return
        lanes = _lanes(figures, reading)
        diamonds = published(lanes, reading, market.colours)
        picked = figure.draw(diamonds, "published-degrees", alt=sentences.chart_alt(lanes, reading))
        st.caption(sentences.chart_caption(figures, market.selection.prices))
        with st.expander(sentences.table_title(figures), icon=":material/menu_book:", expanded=bool(picked)):
            _draw_table(figures if picked is None else figures[figures["group"] == picked], reading)


def _lanes(figures: pd.DataFrame, reading: Money) -> pd.DataFrame:
    """Return the figures with the lane of each: by level, the whole level before its class years, then by pay."""
    lanes = figures.assign(
        lane=sentences.lane_names(figures),
        words=sentences.figure_words(figures, reading),
        place=[DEGREE_LEVELS.index(level) for level in figures["degree_level"]],
        narrow=figures["class_year"].notna(),
    )
    lanes["typical"] = lanes.groupby("lane")["pay"].transform("median")
    return lanes.sort_values(["work_kind", "place", "narrow", "typical", "lane", "year"])


def _draw_table(figures: pd.DataFrame, reading: Money) -> None:
    shown = pd.DataFrame(
        {
            "level": [word(level) for level in figures["degree_level"]],
            "class year": figures["class_year"],
            "year": figures["year"],
            "pay": figures["pay"].map(reading.text),
            "what it is": figures["statistic"].map(STATISTIC_WORDS),
            "n": figures["n"],
            "of": figures["label"],
            "field": figures["field"],
            "as printed": [f"{row.figure:,.10g} {row.currency} a {row.pay_period}" for row in each_row(figures)],
            "area": figures["area"],
            "evidence": [word(value) for value in figures["evidence"]],
            "sources": figures["printed_by"],
            "note": figures["note"],
            "title": figures["title"],
            "source": figures["url"],
        }
    )
    st.dataframe(
        shown,
        key="table-published-degrees",
        hide_index=True,
        height=min(420, 38 + 35 * len(shown)),
        placeholder="",
        column_config={
            "pay": st.column_config.TextColumn(reading.axis, alignment="right"),
            "year": st.column_config.NumberColumn(format="%d"),
            "source": st.column_config.LinkColumn("source", display_text="open"),
        },
    )
