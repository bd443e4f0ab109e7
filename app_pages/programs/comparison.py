"""Up to four programmes side by side: their facts, and what each asks for and what of it others name too."""

import pandas as pd
import streamlit as st

from app_pages.programs.sentences import comparison as sentences
from components import notes
from components.context import PageContext


def draw_comparison(context: PageContext, programs: pd.DataFrame) -> None:
    """Draw the comparison of the programmes, rows of programs/found in the order of the comparison."""
    items = context.ask("programs/items", programs=list(programs["program_id"]))
    with st.container(border=True, key="table-compare-programs"):
        st.header("Side by side")
        if len(programs) == 1:
            notes.instruction("Choose another programme to compare it with.", "compare")
        else:
            st.markdown(sentences.shared_skills(programs, items))
            if otherwise := sentences.asked_otherwise(items):
                st.markdown(otherwise)
            st.caption(
                "Bold: stated facts that differ. In colour: named by another too. What a programme does not name is no "
                "difference: it may want or offer it all the same. What it works on is not what it asks for."
            )
        st.table(sentences.comparison_table(programs, items), border="horizontal")
