"""The table of programmes: every programme a row of facts, selected to open its view."""

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from app_pages.programs.choice import ONE, choose
from app_pages.programs.facts import STANDINGS, WEEKS, levels, limit, pay, starts, weeks
from app_pages.programs.sentences import listing as sentences
from charts.records import records
from components.context import PageContext
from components.table import draw_table
from queries.export import as_csv, with_units
from queries.schema import table
from queries.selection import Selection

HEIGHT = 480
COLUMNS = (
    "employer", "program", WEEKS, "degree_levels", "standing", "locations", "start_dates", "season", "deadline", "pay",
    "skills", "focus_areas", "perks", "max_applications", "application_review", "status", "duration_text", "note", "source",
    "url", "program_id",
)  # fmt: skip
LOOKS = {
    "employer": ColumnConfig(width=125, pinned=True),
    "program": ColumnConfig(width=310),
    "degree_levels": ColumnConfig(width=135),
}


def draw_programs(programs: pd.DataFrame, context: PageContext) -> None:
    """Draw the rows of programs/found as a table; a row that is selected opens the programme's view."""
    facts = records(programs)
    rows = programs.assign(
        degree_levels=[levels(row) for row in facts],
        standing=programs["standing"].map(STANDINGS),
        start_dates=[starts(row) for row in facts],
        pay=[pay(row) for row in facts],
        max_applications=[limit(row) for row in facts],
        **{WEEKS: [weeks(row) for row in facts]},
    )
    ids = tuple(programs["program_id"])
    draw_table(
        "programs",
        "programs/found",
        rows,
        COLUMNS,
        context.money,
        height=HEIGHT,
        looks=LOOKS,
        on_select=lambda: _open(ids),
        selection_mode="single-row",
    )
    _draw_download(programs, context.selection)


def _draw_download(programs: pd.DataFrame, selection: Selection) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.download_button(
            sentences.download_label(programs),
            lambda: _file(programs, selection),
            file_name="programmes.csv",
            mime="text/csv",
            icon=":material/download:",
            key="download-programs",
            on_click="ignore",
        )
        st.caption("Select a row to open its view. Weeks: ≥ at least, ≤ at most, ≈ computed from months.")


def _file(programs: pd.DataFrame, selection: Selection) -> bytes:
    """Return the programmes as CSV in the columns of the collected files, with their sources."""
    return as_csv(with_units(programs[[*table("programs").header, "source", "url"]], "programs/found", selection))


def _open(ids: tuple[str, ...]) -> None:
    """Open the programme of the selected row."""
    selected = st.session_state["table-programs"].selection.rows
    if selected:
        choose(ONE, [ids[selected[0]]])
