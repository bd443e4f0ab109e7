"""What a degree is worth: at the same company, over all offers, in what others publish, and as a PhD stipend."""

import streamlit as st

from app_pages.degrees import premium, published, spread, stipends
from components import notes
from components.context import PageContext, view
from components.market import choose_market


def draw(context: PageContext) -> None:
    """Draw the page."""
    head, controls = st.container(), st.container()
    if view().ask("filters/matching_count").iloc[0]["reports"] == 0:
        with head:
            notes.nothing_matches(context)
        return
    with controls:
        step = premium.choose()
    in_market, country = choose_market(context, "degrees-market", controls)
    seen = in_market.view
    country = country or "this selection"
    every_level = seen.filtered(degree=None)
    with head:
        premium.headline(every_level, step, country)
    premium.show(every_level, step)
    spread.show(seen)
    published.show(seen, country)
    stipends.show(seen, country)
