"""Pay by year, with the source that holds most of each year's reports."""

import pandas as pd
import streamlit as st

from app_pages.overview.foundations import SOURCES_SHOWN
from app_pages.overview.sentences import findings
from charts.trend import trend
from components import figure, notes, scope
from components.context import PageContext

HEIGHT = 420


def draw_years(context: PageContext, years: pd.DataFrame) -> None:
    """Draw the medians year by year; `years`: one row a year as `overview/groups` gives them."""
    years = years.assign(group=years["group"].astype(int))
    st.subheader("Pay by year")
    st.markdown(findings.same_companies(context.ask("overview/same_companies")))
    lines = trend(years, context.money, context.colours, height=HEIGHT)
    selected = figure.draw(lines, "years", alt=findings.years_alt(years, context.money), scope=scope.of_chart(context))
    notes.caption(findings.source_changes(context.ask("overview/sources", most=SOURCES_SHOWN)), "years")
    figure.rows(context, "years", "year", years, selected)
