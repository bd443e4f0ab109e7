"""Up to four programmes side by side: their facts, and what each asks for and reports that no other does."""

import pandas as pd
import streamlit as st

from app_pages.programs import sentences
from components.context import PageContext


def draw_comparison(context: PageContext, programs: pd.DataFrame) -> None:
    """Draw the comparison of the programmes, rows of programs/found in the order of the comparison."""
    items = context.ask("programs/items", programs=list(programs["program_id"]))
    with st.container(border=True, key="table-compare-programs"):
        st.subheader("Side by side")
        if len(programs) == 1:
            st.caption("Choose another programme to compare it with.")
        else:
            st.markdown(sentences.shared_skills(programs, items))
            st.caption("Bold: stated facts that differ. In colour with a plus: what no other that speaks of it names.")
        st.table(sentences.comparison_table(programs, items), border="horizontal")
