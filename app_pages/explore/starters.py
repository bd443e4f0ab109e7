"""Questions to start from, each a link to its answer on this page."""

import streamlit as st

from app_pages.explore.sentences import STARTERS
from components.address import linked
from components.pages import page_link

#: What the page's own controls hold where a question says nothing of them.
CLEARED = dict.fromkeys(("explore-rows", "explore-columns", "explore-figure", "explore-sort", "explore-most"), "")


def draw_starters() -> None:
    """Draw the questions, folded away."""
    with st.expander("Questions to start from", icon=":material/lightbulb:", key="explore-starters"):
        for question, parameters in STARTERS.items():
            page_link("explore", question, query_params=linked(CLEARED | parameters))
