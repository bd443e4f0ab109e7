"""How the charts of pay are read: the marks that a page draws, a line each; open once in a session, folded from then on."""

import plotly.graph_objects as go
import streamlit as st

from charts import reading
from components import chart_phrases
from components.context import PageContext

SEEN = "how-to-read-seen"
#: Of the run of a page: the place for the lines with the limits that they name, and the marks drawn so far.
PLACE, DRAWN = "how-to-read-place", "how-to-read-drawn"


def begin() -> None:
    """Forget what the last page drew."""
    st.session_state[PLACE], st.session_state[DRAWN] = None, []


def notice(figure: go.Figure) -> None:
    """Remember the marks of a figure that the page draws."""
    st.session_state[DRAWN] += reading.marks(figure)


def draw(context: PageContext) -> None:
    """Leave a place for the lines below the first chart of a page."""
    limits = context.constant("reports_for_median"), context.constant("reports_for_many")
    st.session_state[PLACE] = st.container(), limits


def fill() -> None:
    """Draw the lines in their place, once the page has drawn its charts; none where it has no place or no mark of theirs."""
    drawn = st.session_state[DRAWN]
    if not st.session_state[PLACE] or not drawn:
        return
    place, limits = st.session_state[PLACE]
    first = SEEN not in st.session_state
    st.session_state[SEEN] = True
    with place, st.expander("How to read this", icon=":material/info:", expanded=first, key="how-to-read"):
        st.markdown(chart_phrases.how_to_read(drawn, *limits))
