"""What one can still apply to: deadlines ahead, what was listed as open, the rest; what passed is folded away.

Each list is text, not a grid: it fits a narrow screen, and every row has its link, its deadline and the day it was last seen.
"""

from datetime import date

import pandas as pd
import streamlit as st

from app_pages.programs.facts import STANDINGS
from app_pages.programs.sentences import applying as sentences
from components.paging import rows_before

PAGE_SIZE = 20
#: Open where something can be applied to; the others are looked up.
OPENED = ("deadline_ahead", "listed_open")


def draw_lists(programs: pd.DataFrame, today: date) -> None:
    """Draw the programmes, rows of programs/found on the day `today`, a list for each way in which they stand."""
    for standing in STANDINGS:
        part = programs[programs["standing"] == standing]
        if len(part) and standing not in sentences.PASSED:
            with st.expander(sentences.group_title(standing, part), expanded=standing in OPENED):
                _draw_list(standing, part, today, sentences.group_caption(standing, part))
    passed = programs[programs["standing"].isin(sentences.PASSED)]
    if len(passed):
        with st.expander(sentences.passed_title(passed), icon=":material/history:"):
            _draw_list("passed", passed.sort_values("deadline", ascending=False, kind="stable"), today)


def _draw_list(name: str, programs: pd.DataFrame, today: date, caption: str = "") -> None:
    """Draw one list page by page, the page in the address."""
    if caption:
        st.caption(caption)
    shown = st.container(key=f"list-{name}")
    with st.container(horizontal=True, horizontal_alignment="center"):
        skipped = rows_before(len(programs), PAGE_SIZE, f"page-{name.replace('_', '-')}")
    with shown:
        st.table(sentences.rows(programs.iloc[skipped : skipped + PAGE_SIZE], today), border="horizontal", hide_index=True)
