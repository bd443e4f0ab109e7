"""One line for those who come with an offer: it leads to the page that judges it."""

import streamlit as st

from components.pages import open_page


def draw_offer_line() -> None:
    """Draw the form of one line; with text in it, Enter opens the page of the offer."""
    with st.form("overview-offer", border=False):
        left, right = st.columns([5, 1], vertical_alignment="bottom")
        line = left.text_input(
            "Check an offer in one line",
            key="overview-offer-line",
            placeholder="NVIDIA, PhD, Santa Clara, $60/hr",
            max_chars=400,
        )
        if right.form_submit_button("Check", icon=":material/request_quote:", width="stretch") and line.strip():
            open_page("offer", {"offer-line": line.strip()})
