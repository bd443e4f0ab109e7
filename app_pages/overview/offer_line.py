"""An offer in one line, typed where a reader is, and worked out on the page My offer."""

import streamlit as st

from components.address import OFFER_LINE
from components.pages import open_page
from offer.written import EXAMPLE, LONGEST


def draw_offer_line() -> None:
    """Draw the form of one line; what is typed leads to its verdict."""
    with st.form("offer-line-form", border=False):
        left, right = st.columns([6, 1], vertical_alignment="bottom")
        line = left.text_input(
            "Have an offer? Type it in one line", key="offer-line-text", placeholder=EXAMPLE, max_chars=LONGEST
        )
        asked = right.form_submit_button("Compare", width="stretch")
    if asked and line.strip():
        open_page("offer", {OFFER_LINE: line.strip()})
