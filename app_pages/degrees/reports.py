"""The pay of all reports by the degree level that they name, side by side."""

import streamlit as st

from app_pages.degrees.sentences import reports as sentences
from charts.distribution import distributions
from components import figure, notes, scope
from components.contents import Contents
from components.context import PageContext
from components.words import MAIN_DEGREES, word


def draw_reports(market: PageContext, contents: Contents) -> None:
    """Draw the distributions of the main degree levels, and their reports."""
    levels = market.ask("overview/by_degree")
    levels = levels[levels["group"].isin(MAIN_DEGREES)].assign(label=lambda d: [word(group) for group in d["group"]])
    with st.container(border=True):
        contents.header("All reports, by degree level")
        if levels.empty:
            st.info("No report that matches has pay that can be counted.", icon=":material/info:")
            return
        bins = market.ask("overview/distribution_by_degree")
        strips = distributions(bins, levels, market.money, market.colours, market.colours.degrees)
        selected = figure.draw(strips, "degrees", alt=sentences.chart_alt(levels, market.money), scope=scope.of_chart(market))
        many, set_aside = market.constant("reports_for_many"), notes.set_aside(market.view)
        notes.caption(sentences.chart_caption(levels, market.money, many, set_aside), "degrees")
        figure.rows(market, "degrees", "degree", levels, selected)
