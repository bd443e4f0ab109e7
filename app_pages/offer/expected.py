"""The expected pay of an offer whose company has too few reports, with what makes it and how the model did."""

import streamlit as st

from app_pages.offer.sentences import expected as sentences
from components.pages import page_link
from offer.answer import Judged
from offer.expectation import expected


def draw_expected(each: Judged) -> None:
    """Draw the expected pay where the company's own reports are too few, and its country has a model."""
    found = expected(each.comparables, each.offer, each.ladder.kept) if each.ladder.is_thin else None
    if found is None:
        return
    with st.container(border=True):
        st.header("Expected pay")
        st.markdown(sentences.headline(found, each.offer))
        if found.pay is not None:
            st.caption(sentences.ingredients(found, each.offer))
        page_link("method", "How the model did on reports that it had not seen", icon=":material/fact_check:")
