"""What the overview rests on: the kinds of evidence and the largest sources."""

import streamlit as st

from app_pages.overview.sentences import findings
from components import scope
from components.context import PageContext

SOURCES_SHOWN = 8


def draw_foundations(context: PageContext) -> None:
    """Draw the kinds of evidence and the largest sources."""
    st.header("Where these numbers come from")
    st.caption(scope.of_chart(context))
    left, right = st.columns([1, 2])
    with left.container(border=True, height="stretch"):
        st.markdown("**Evidence**")
        for line in findings.evidence_lines(context.ask("overview/evidence")):
            st.markdown(line)
    with right.container(border=True, height="stretch"):
        st.markdown("**Largest sources**")
        for line in findings.source_lines(context.ask("overview/sources", most=SOURCES_SHOWN)):
            st.markdown(line)
