"""The dashboard: its frame, its filters and its start. Run with `streamlit run dashboard.py`."""

import streamlit as st

from components import filters, frame, how_to_read, notes
from components.address import bring_up_to_date, follow_link, warn_unknown_names
from components.context import PageContext, reader_colours
from components.pages import named, navigation, pages
from queries.database import database
from serving.garbage import spare_what_is_loaded


def draw() -> None:
    """Draw the page at the reader's address. Its context, which holds the reports that match in memory, goes with the run."""
    frame.begin()
    snapshot = database().standing()
    bring_up_to_date(snapshot)
    follow_link()
    handed_over: list[PageContext] = []
    running = navigation(handed_over.pop)
    page, colours = named(running), reader_colours()
    frame.draw_top(page, colours)
    below_top = st.container()
    context = PageContext(filters.select(snapshot, page.controls), colours)
    notes.banner(context)
    notes.another_reading(context, page.controls.readings)
    how_to_read.begin()
    handed_over.append(context)
    running.run()
    how_to_read.fill()
    warn_unknown_names(below_top)


if __name__ == "__main__":
    draw()
    spare_what_is_loaded()
else:  # imported by the server, which wants the application that runs this file for each reader
    from starlette.middleware import Middleware

    from serving.figures import FIGURES
    from serving.guard import Guard
    from serving.opening import started

    app = st.App(
        __file__, middleware=[Middleware(Guard, first=next(iter(pages())))], lifespan=started, on_script_error=FIGURES.failed
    )
