"""What surveys and employers' scales publish by year of study or work term: each source and group followed by itself."""

import pandas as pd
import streamlit as st

from app_pages.degrees.sentences import class_years as sentences
from charts.numbers import Money
from charts.steps import steps
from components import figure, notes, scope
from components.contents import Contents
from components.context import PageContext
from components.phrases import STATISTIC_WORDS
from components.table import draw_table

NAME = "class-years"
COLUMNS = ("class_year", "year", "pay", "statistic", "n", "label", "field", "area", "evidence", "note", "title", "url")


def draw_class_years(market: PageContext, contents: Contents) -> None:
    """Draw the series and their table; nothing where no source publishes two years of study."""
    figures, reading = market.ask("degrees/class_years"), market.money.unadjusted
    if figures.empty:
        return
    named = sentences.named(figures, reading)
    with st.container(border=True):
        contents.header(sentences.finding(named, reading), "By year of study")
        lines, of = steps(named, reading, market.colours), scope.of_chart(market, "degrees/class_years")
        picked = figure.draw(lines, NAME, alt=sentences.chart_alt(named, reading), scope=of)
        notes.caption(sentences.caption(named, market.selection.prices), NAME)
        with st.expander(sentences.table_title(figures), icon=":material/menu_book:", expanded=bool(picked)):
            _draw_table(figures if picked is None else figures[figures["group"] == picked], reading)


def _draw_table(figures: pd.DataFrame, reading: Money) -> None:
    rows = figures.assign(statistic=figures["statistic"].map(STATISTIC_WORDS))
    draw_table(NAME, "degrees/class_years", rows, COLUMNS, reading, pay="short")
