"""The pay of all reports by the degree level that they name, side by side."""

import streamlit as st

from app_pages.degrees.sentences import reports as sentences
from charts.pay_ranges import pay_ranges
from components import chart_phrases, figure, notes, scope
from components.contents import Contents
from components.context import PageContext
from components.group_phrases import none_stated
from components.words import MAIN_DEGREES, word


def draw_reports(market: PageContext, contents: Contents) -> None:
    """Draw the medians of the main degree levels with their ranges, and their reports; that none states any, where it is so."""
    levels = market.ask("overview/by_degree")
    levels = levels[levels["group"].isin(MAIN_DEGREES)].assign(label=lambda d: [word(group) for group in d["group"]])
    with st.container(border=True):
        contents.header("All reports, by degree level")
        if levels.empty:
            st.info("No report that matches has pay that can be counted.", icon=":material/info:")
            return
        if unstated := none_stated(levels, "degree"):
            st.info(f"{unstated}.", icon=":material/info:")
            return
        bars = pay_ranges(levels, market.money, market.colours, group_colours=market.colours.degrees)
        selected = figure.draw(bars, "degrees", alt=sentences.chart_alt(levels, market.money), scope=scope.of_chart(market))
        legend = chart_phrases.ranges_legend(levels, market.constant)
        notes.caption(sentences.chart_caption(levels, market.money, legend, notes.set_aside(market.view)), "degrees")
        figure.rows(market, "degrees", "degree", levels, selected)
