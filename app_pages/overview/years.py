"""Pay by year, with the source that holds most of each year's reports."""

import pandas as pd
import streamlit as st

from app_pages.overview.foundations import SOURCES_SHOWN
from app_pages.overview.sentences import findings
from charts.trend import trend
from components import figure, notes, scope
from components.context import PageContext
from components.table import draw_table

HEIGHT = 420
LISTED = ("year", "companies", "change", "change_low", "change_high", "title", "url")


def draw_years(context: PageContext, years: pd.DataFrame, companies: int, market: PageContext) -> None:
    """Draw the medians year by year, as `overview/groups` gives them, of the reports of so many companies; one year in words.

    `market`: the context of their country alone.
    """
    years = years.assign(group=years["group"].astype(int))
    st.header("Pay by year")
    st.markdown(findings.same_companies(context.ask("overview/same_companies"), years, companies))
    selected = None
    if len(years) > 1:
        lines = trend(years, context.money, context.colours, height=HEIGHT)
        selected = figure.draw(lines, "years", alt=findings.years_alt(years, context.money), scope=scope.of_chart(context))
    notes.caption(findings.source_changes(context.ask("overview/sources", most=SOURCES_SHOWN)), "years")
    _draw_longer_view(market)
    figure.rows(context, "years", "year", years, selected)


def _draw_longer_view(context: PageContext) -> None:
    """Draw, once opened, what published lists of earlier years say of the same companies."""
    section = st.expander(findings.LONGER_VIEW, icon=":material/history:", key="longer-view", on_change="rerun")
    if section.open:
        with section:
            lists = context.ask("overview/longer_view")
            st.markdown(findings.longer_view(lists))
            if len(lists):
                draw_table("longer-view", "overview/longer_view", lists, LISTED, context.money.unadjusted)
