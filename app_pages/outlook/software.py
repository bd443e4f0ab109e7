"""The software that employers' postings for an occupation name often, as an official survey marks it."""

import pandas as pd
import streamlit as st

from app_pages.outlook.sentences import software as sentences
from components.contents import Contents
from components.context import PageContext
from components.table import draw_table

COLUMNS = ("software", "category", "in_demand", "hot", "url")


def draw_software(context: PageContext, occupation: pd.Series, contents: Contents) -> None:
    """Draw what postings for the occupation name often, with all that the survey marks; nothing where it marks none."""
    found = context.ask("outlook/software", soc_code=occupation["group"])
    if found.empty:
        return
    with st.container(border=True):
        contents.header("Software")
        st.markdown(sentences.in_demand(found, occupation["label"]))
        st.caption(sentences.caption(found.iloc[0]))
        with st.expander(sentences.listing(len(found)), icon=":material/table_rows:"):
            draw_table("outlook-software", "outlook/software", found, COLUMNS, context.money)
