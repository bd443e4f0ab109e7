"""What a degree is worth: at the same company, over all reports, in what others publish, and as a PhD stipend."""

import streamlit as st

from app_pages.degrees.class_years import draw_class_years
from app_pages.degrees.comparisons import draw_comparisons
from app_pages.degrees.premium import choose_step, draw_headline, draw_premiums
from app_pages.degrees.published import draw_published
from app_pages.degrees.reports import draw_reports
from app_pages.degrees.stipends import draw_stipends
from app_pages.degrees.work_terms import draw_work_terms
from components import how_to_read, notes
from components.contents import Contents
from components.context import PageContext
from components.controls import PAY, Controls
from components.market import choose_market


def controls() -> Controls:
    """Return the filters and readings of pay that change the page."""
    return PAY


def draw(context: PageContext) -> None:
    """Draw the page."""
    head, links, controls = st.container(), st.container(), st.container()
    if context.ask("filters/matching_count").iloc[0]["reports"] == 0:
        with head:
            notes.nothing_matches(context)
        return
    with controls:
        step = choose_step()
    market, country = choose_market(context, "degrees-market", controls)
    country = country or "this selection"
    with head:
        draw_headline(market, step, country)
    contents = Contents(links)
    draw_premiums(market, step, contents)
    how_to_read.draw(market)
    draw_comparisons(market, step, contents)
    draw_reports(market, contents)
    draw_work_terms(market, contents)
    draw_published(market, country, contents)
    draw_class_years(market, contents)
    draw_stipends(market, country, contents)
    contents.draw()
