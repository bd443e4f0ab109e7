"""The table of programmes: every programme a row of facts, selected to open its view."""

import pandas as pd
import streamlit as st

from app_pages.programs import sentences
from app_pages.programs.choice import ONE, choose
from app_pages.programs.facts import STANDINGS, levels, limit, pay, starts, weeks
from queries.export import as_csv
from queries.schema import table

HEIGHT = 480
LINK = st.column_config.LinkColumn("source link", display_text="open")


def draw_table(programs: pd.DataFrame) -> None:
    """Draw the rows of programs/found as a table; a row that is selected opens the programme's view."""
    rows = [row for _, row in programs.iterrows()]
    shown = pd.DataFrame(
        {
            "employer": programs["employer"],
            "programme": programs["program"],
            "weeks": [weeks(row) for row in rows],
            "degree": [levels(row) for row in rows],
            "time": [STANDINGS[value] for value in programs["standing"]],
            "places": programs["locations"],
            "starts": [starts(row) for row in rows],
            "season": programs["season"],
            "deadline": programs["deadline"],
            "pay": [pay(row) for row in rows],
            "asks for": programs["skills"],
            "works on": programs["focus_areas"],
            "perks": programs["perks"],
            "limit": [limit(row) for row in rows],
            "read": programs["application_review"],
            "status at the source": programs["status"],
            "length as written": programs["duration_text"],
            "note": programs["note"],
            "source": programs["source"],
            "link": programs["url"],
            "id": programs["program_id"],
        }
    )
    ids = tuple(programs["program_id"])
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
    _draw_download(programs)


def _draw_download(programs: pd.DataFrame) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.download_button(
            sentences.download_label(programs),
            lambda: _file(programs),
            file_name="programmes.csv",
            mime="text/csv",
            icon=":material/download:",
            key="download-programs",
            on_click="ignore",
        )
        st.caption("Select a row to open its view. Weeks: ≥ at least, ≤ at most, ≈ computed from months.")


def _file(programs: pd.DataFrame) -> bytes:
    """Return the programmes as CSV in the columns of the collected files, with their sources."""
    return as_csv(programs[[*table("programs").header, "source", "url"]])


def _open(ids: tuple[str, ...]) -> None:
    """Open the programme of the selected row."""
    selected = st.session_state["table-programs"].selection.rows
    if selected:
        choose(ONE, [ids[selected[0]]])
