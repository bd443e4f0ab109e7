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
from components.context import PageContext
from components.controls import PAY, Controls
from components.market import choose_market


def controls() -> Controls:
    """Return the filters and readings of pay that change the page."""
    return PAY


def draw(context: PageContext) -> None:
    """Draw the page."""
    head, controls = st.container(), st.container()
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
    draw_premiums(market, step)
    how_to_read.draw(market)
    draw_comparisons(market, step)
    draw_reports(market)
    draw_work_terms(market)
    draw_published(market, country)
    draw_class_years(market)
    draw_stipends(market, country)
