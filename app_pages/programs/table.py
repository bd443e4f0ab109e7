"""The table of programmes: every programme a row of facts, selected to open its view."""

import pandas as pd
import streamlit as st

from app_pages.programs import filters
from app_pages.programs.facts import STANDINGS, levels, limit, pay, starts, weeks
from charts.numbers import count
from queries.export import as_csv
from queries.schema import table

HEIGHT = 480
LINK = st.column_config.LinkColumn("source link", display_text="open")


def show(found: pd.DataFrame) -> None:
    """Draws the rows of programs/found as a table; a row that is selected opens the programme's view."""
    rows = [row for _, row in found.iterrows()]
    shown = pd.DataFrame(
        {
            "employer": found["employer"],
            "programme": found["program"],
            "weeks": [weeks(row) for row in rows],
            "degree": [levels(row) for row in rows],
            "time": [STANDINGS[value] for value in found["standing"]],
            "places": found["locations"],
            "starts": [starts(row) for row in rows],
            "season": found["season"],
            "deadline": found["deadline"],
            "pay": [pay(row) for row in rows],
            "asks for": found["skills"],
            "works on": found["focus_areas"],
            "perks": found["perks"],
            "limit": [limit(row) for row in rows],
            "read": found["application_review"],
            "status at the source": found["status"],
            "length as written": found["duration_text"],
            "note": found["note"],
            "source": found["source"],
            "link": found["url"],
            "id": found["program_id"],
        }
    )
    ids = tuple(found["program_id"])
    st.dataframe(
        shown,
        key="table-programs",
        hide_index=True,
        height=min(HEIGHT, 38 + 35 * len(shown)),
        placeholder="",
        on_select=lambda: _open(ids),
        selection_mode="single-row",
        column_config={
            "employer": st.column_config.TextColumn(pinned=True, width=125),
            "programme": st.column_config.TextColumn(width=310),
            "weeks": st.column_config.TextColumn(alignment="right", width=62),
            "degree": st.column_config.TextColumn(width=135),
            "deadline": st.column_config.DateColumn(format="D MMM YYYY"),
            "limit": st.column_config.TextColumn("applications"),
            "read": st.column_config.TextColumn("applications are read"),
            "link": LINK,
        },
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.download_button(
            f"Download {count(len(found), 'programme')} as CSV",
            lambda: _file(found),
            file_name="programmes.csv",
            mime="text/csv",
            icon=":material/download:",
            key="download-programs",
            on_click="ignore",
        )
        st.caption("Select a row to open its view. Weeks: ≥ at least, ≤ at most, ≈ computed from months.")


def _file(found: pd.DataFrame) -> bytes:
    """The programmes as CSV in the columns of the collected files, with their sources."""
    return as_csv(found[[*table("programs").header, "source", "url"]])


def _open(ids: tuple[str, ...]) -> None:
    selected = st.session_state["table-programs"].selection.rows
    if selected:
        filters.choose(filters.ONE, [ids[selected[0]]])
