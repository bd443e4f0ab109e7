"""How the charts of pay are read, in three lines: open the first time in a session, folded away from then on."""

import streamlit as st

from components import phrases
from components.context import PageContext

SEEN = "how-to-read-seen"


def draw(context: PageContext) -> None:
    """Draw the three lines, for below the first chart of a page."""
    first = SEEN not in st.session_state
    st.session_state[SEEN] = True
    with st.expander("How to read this", icon=":material/info:", expanded=first, key="how-to-read"):
        st.markdown(phrases.how_to_read(context.constant("reports_for_median"), context.constant("reports_for_many")))
