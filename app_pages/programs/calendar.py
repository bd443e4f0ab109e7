"""The calendar of programmes: the stated starts as bars, and those that state none, counted and listed."""

from dataclasses import replace
from datetime import date

import pandas as pd
import streamlit as st

from app_pages.programs import sentences
from app_pages.programs.facts import WEEKS, deadline, levels, listed, text, weeks
from charts.calendar import calendar
from charts.numbers import Money
from components import figure
from components.context import PageContext
from components.table import draw_table
from queries.meaning import meaning

LINK = st.column_config.LinkColumn("source link", display_text="open")


def draw_calendar(context: PageContext, programs: pd.DataFrame, today: date) -> str | None:
    """Draw the calendar of the programmes, rows of programs/found, with those that state no start beneath.

    Return the programme of the mark that is selected.
    """
    undated = programs[programs["start_dates"].map(len) == 0]
    selected = None
    with st.container(border=True):
        st.subheader("When they run")
        if len(undated) < len(programs):
            starts = stated_starts(context, programs, today)
            selected = draw_starts(context, starts, today, "calendar")
            st.caption(sentences.calendar_caption(programs, starts))
        else:
            st.markdown("None of these programmes states a start date.")
        if len(undated):
            with st.expander(sentences.undated_title(undated), icon=":material/event_busy:"):
                _draw_undated(undated, context.money)
    return selected


def stated_starts(context: PageContext, programs: pd.DataFrame, today: date) -> pd.DataFrame:
    """Return the starts that the programmes state, in the columns of the chart of starts."""
    starts = context.ask("programs/starts", programs=list(programs["program_id"]), today=today.isoformat())
    starts = starts.assign(label=sentences.lane_names(starts), weeks=sentences.lane_lengths(starts, programs))
    return starts.assign(words=sentences.lane_words(starts))


def draw_starts(context: PageContext, starts: pd.DataFrame, today: date, chart: str) -> str | None:
    """Draw stated starts as the chart of that name, and return the programme of the mark that is selected."""
    return figure.draw(calendar(starts, today, context.colours), chart, alt=sentences.calendar_alt(starts))


def _draw_undated(programs: pd.DataFrame, money: Money) -> None:
    facts = [row for _, row in programs.iterrows()]
    rows = programs.assign(
        season=[listed(row["season"]) for row in facts],
        deadline=[deadline(row) for row in facts],
        degree_levels=[levels(row) for row in facts],
        status=[text(row["status"]) for row in facts],
        **{WEEKS: [weeks(row) for row in facts]},
    )
    season = replace(meaning("programs/found").column("season"), title="season as written")
    columns = ("employer", "program", WEEKS, season, "deadline", "degree_levels", "status", "url")
    draw_table("undated", "programs/found", rows, columns, money, placeholder="–", looks={"program": {"width": "large"}})
