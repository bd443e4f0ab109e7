"""The dashboard: its frame, its filters and its start. Run with `streamlit run dashboard.py`."""

from pathlib import Path

import streamlit as st

from components import filters, notes
from components.address import bring_up_to_date
from components.context import PageContext, reader_colours
from components.pages import navigation
from queries.database import database

if __name__ == "__main__":
    st.set_page_config(page_title="Internship pay and outlook", page_icon="static/icon.png", layout="wide")
    snapshot = database().standing()
    bring_up_to_date(snapshot)
    st.html(Path(__file__).parent / "static" / "style.css")
    page = navigation(lambda: context)
    context = PageContext(filters.select(snapshot), reader_colours())
    notes.banner(context)
    page.run()
else:  # imported by the server, which wants the application that runs this file for each reader
    from starlette.middleware import Middleware

    from serving.guard import Guard
    from serving.opening import browser_opened

    app = st.App(__file__, middleware=[Middleware(Guard)], lifespan=browser_opened)
