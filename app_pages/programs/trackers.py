"""What trackers of open internships showed: tracker by tracker, each with the day it was read, since they overlap."""

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from app_pages.programs.sentences import trackers as sentences
from components.context import PageContext
from components.table import draw_table

COLUMNS = ("publisher", "listings", "companies", "published", "newest", "by_season", "by_country", "by_degree", "url")
WIDTHS = {"publisher": 250, "by_season": 300, "by_country": 260, "by_degree": 220}
LOOKS = {name: ColumnConfig(width=width) for name, width in WIDTHS.items()}


def draw_trackers(context: PageContext, companies: tuple[str, ...] | None) -> None:
    """Draw the open listings that each tracker showed, of the chosen companies (all: None); nothing where none showed any."""
    shown = context.ask("programs/listings", companies=companies)
    if shown.empty:
        return
    with st.expander(sentences.title(shown), icon=":material/fact_check:"):
        st.markdown(sentences.finding(shown, companies))
        draw_table("trackers", "programs/listings", shown, COLUMNS, context.money, looks=LOOKS)
        st.caption(sentences.CAPTION)
