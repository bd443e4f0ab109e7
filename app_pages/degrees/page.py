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
from components.context import PageContext, choice_names
from components.controls import PAY, Controls
from components.market import choose_market


def controls() -> Controls:
    """Return the filters and readings of pay that change the page."""
    return PAY


def draw(context: PageContext) -> None:
    """Draw the page."""
    head, links, controls = st.container(), st.container(), st.container()
    contents = Contents(links)
    if context.ask("filters/matching_count").iloc[0]["reports"] == 0:
        with head:
            notes.nothing_matches(context)
        _draw_published_alone(context, contents)
        contents.draw()
        return
    with controls:
        step = choose_step()
    market, country = choose_market(context, "degrees-market", controls)
    country = country or "this selection"
    with head:
        draw_headline(market, step, country)
    draw_premiums(market, step, contents)
    how_to_read.draw(market)
    draw_comparisons(market, step, contents)
    draw_reports(market, contents)
    draw_work_terms(market, contents)
    draw_published(market, country, contents)
    draw_class_years(market, contents)
    draw_stipends(market, country, contents)
    contents.draw()


def _draw_published_alone(context: PageContext, contents: Contents) -> None:
    """Draw what others publish of the one country that is chosen, where no report of it matches."""
    if len(context.selection.country or ()) != 1:
        return
    country = choice_names(context.view.snapshot).get(*context.selection.country, "this selection")
    if not context.ask("degrees/published").empty:
        draw_published(context, country, contents)
    draw_class_years(context, contents)
    if not context.ask("degrees/stipends").empty:
        draw_stipends(context, country, contents)
