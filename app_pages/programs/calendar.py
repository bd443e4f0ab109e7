"""The calendar of programmes: the stated starts as bars, those that are over folded away, and all dates ahead as a file."""

from datetime import date

import pandas as pd
import streamlit as st

from app_pages.programs.calendar_file import calendar_file
from app_pages.programs.sentences import dates as sentences
from charts.calendar import calendar
from components import figure, notes
from components.context import PageContext


def draw_calendar(context: PageContext, programs: pd.DataFrame, starts: pd.DataFrame, today: date) -> str | None:
    """Draw the stated starts of the programmes, rows of programs/found.

    Return the programme of the mark that is selected.
    """
    past, ahead = starts[starts["over"]], starts[~starts["over"]]
    selected = None
    with st.container(border=True):
        st.header("When they run")
        if len(ahead):
            selected = draw_starts(context, ahead, today, "calendar")
            notes.caption(sentences.calendar_caption(programs, ahead), "calendar")
        else:
            st.markdown("No start date still to come or under way is stated.")
        if len(past):
            with st.expander(sentences.past_title(past), icon=":material/history:"):
                selected = draw_starts(context, past, today, "calendar-past") or selected
    return selected


def stated_starts(context: PageContext, programs: pd.DataFrame, today: date) -> pd.DataFrame:
    """Return the starts that the programmes state, in the columns of the chart of starts."""
    starts = context.ask("programs/starts", programs=list(programs["program_id"]), today=today.isoformat())
    starts = starts.assign(label=sentences.lane_names(starts), weeks=sentences.lane_lengths(starts, programs))
    return starts.assign(words=sentences.lane_words(starts))


def draw_starts(context: PageContext, starts: pd.DataFrame, today: date, chart: str) -> str | None:
    """Draw stated starts as the chart of that name, and return the programme of the mark that is selected."""
    return figure.draw(calendar(starts, today, context.colours), chart, alt=sentences.calendar_alt(starts), scope="")


def draw_file(programs: pd.DataFrame, starts: pd.DataFrame, today: date) -> None:
    """Draw the button that saves the deadlines and starts from today on as a calendar file; none where none is ahead."""
    if events := sentences.events(programs, starts, today):
        st.download_button(
            sentences.file_label(events),
            lambda: calendar_file(events, today),
            file_name="internship-dates.ics",
            mime="text/calendar",
            icon=":material/event_available:",
            key="download-dates",
            on_click="ignore",
        )
