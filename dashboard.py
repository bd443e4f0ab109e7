"""The dashboard: its pages, its frame and its start. Run with `streamlit run dashboard.py`."""

from pathlib import Path

import streamlit as st

from components import filters, notes, page
from queries.database import database

st.set_page_config(page_title="Internship pay and outlook", page_icon="static/icon.png", layout="wide")

PAGES = (
    st.Page("app_pages/overview.py", title="Overview", icon=":material/space_dashboard:", default=True),
    st.Page("app_pages/companies.py", title="Companies", icon=":material/apartment:"),
    st.Page("app_pages/locations.py", title="Locations", icon=":material/map:"),
    st.Page("app_pages/degrees.py", title="Degree levels", icon=":material/school:"),
    st.Page("app_pages/outlook.py", title="Outlook", icon=":material/trending_up:"),
    st.Page("app_pages/programs.py", title="Programmes", icon=":material/event:"),
    st.Page("app_pages/skills.py", title="Skills", icon=":material/checklist:"),
    st.Page("app_pages/upload.py", title="Add a CSV", icon=":material/upload_file:"),
    st.Page("app_pages/data.py", title="Data", icon=":material/table_rows:"),
    st.Page("app_pages/method.py", title="Method", icon=":material/calculate:"),
)

st.html(Path(__file__).parent / "static" / "style.css")
shown = st.navigation(PAGES, position="top")
page.keep(filters.select(database().snapshot()))
notes.banner()
shown.run()
