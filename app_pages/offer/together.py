"""Two or three offers: the difference line by line, what tips it and what would even it out."""

import streamlit as st

from app_pages.offer.sentences import verdict, worth
from app_pages.offer.sentences.terms import name
from components import notes
from offer.answer import Answer


def draw_together(found: Answer) -> None:
    """Draw the verdict on each offer, and how they stand to each other."""
    for each in found.judged:
        if each:
            st.markdown(f"**{name(each.offer)}**: {verdict.headline(each.offer, each.ladder)}.")
    lines = {place: each.lines for place, each in enumerate(found.judged) if each}
    st.table(worth.side_by_side(lines, found.offers), border="horizontal", hide_index=True)
    for difference in found.differences:
        with st.container(border=True):
            notes.header(worth.difference_title(difference, found.offers, len(found.differences)))
            st.markdown(worth.break_even(difference, found.offers))
            st.table(worth.difference_rows(difference, found.offers), border="horizontal", hide_index=True)
