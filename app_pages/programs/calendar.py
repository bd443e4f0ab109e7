"""The calendar of programmes: the stated starts as bars, and those that state none, counted and listed."""

from datetime import date

import pandas as pd
import streamlit as st

from app_pages.programs.facts import day, levels, listed, text, weeks
from charts.calendar import calendar
from charts.numbers import count
from charts.theme import shortened
from components import figure
from components.context import colours, view

NAME = 16
LINK = st.column_config.LinkColumn("source link", display_text="open")


def drawn(programs: pd.DataFrame, today: date, name: str) -> tuple[pd.DataFrame, str | None]:
    """Draws the starts that the programmes (rows of programs/found) state; returns them and the programme of the mark that
    is selected."""
    starts = view().ask("programs/starts", programs=list(programs["program_id"]), today=today.isoformat())
    lengths = {row["program_id"]: weeks(row) for _, row in programs.iterrows()}
    starts = starts.assign(
        label=[f"{shortened(row.employer, NAME)} · {row.start.day} {row.start:%b}" for row in starts.itertuples()],
        weeks=[f"{lengths[row.group]} weeks" if lengths[row.group] else "" for row in starts.itertuples()],
    )
    starts = starts.assign(words=[_words(row) for row in starts.itertuples()])
    return starts, figure.draw(calendar(starts, today, colours()), name, alt=_said(starts))


def _words(row) -> str:
    ends = "end not stated" if pd.isna(row.end_high) else f"to {_ends(row)}"
    lines = [f"<b>{row.employer}</b>", row.program, f"{day(row.start)} {ends}", row.weeks, "past" if row.over else ""]
    return "<br>".join(line for line in lines if line)


def _ends(row) -> str:
    low, high = day(row.end_low), day(row.end_high)
    return high if low == high else f"between {low} and {high}"


def _said(starts: pd.DataFrame) -> str:
    past = {True: ", past", False: ""}
    said = "; ".join(f"{row.employer} {day(row.start)}, {row.weeks}{past[row.over]}" for row in starts.itertuples())
    return f"Calendar of {count(len(starts), 'stated start')}: {said}."


def show(programs: pd.DataFrame, today: date) -> str | None:
    """The calendar of the programmes that are found, with those without a start date beneath; returns what is selected."""
    undated = programs[programs["start_dates"].map(len) == 0]
    selected = None
    with st.container(border=True):
        st.subheader("When they run")
        if len(undated) < len(programs):
            starts, selected = drawn(programs, today, "calendar")
            st.caption(_note(len(programs) - len(undated), len(programs), len(starts)))
        else:
            st.markdown("None of these programmes states a start date.")
        if len(undated):
            with st.expander(f"No dates stated: {count(len(undated), 'programme')}", icon=":material/event_busy:"):
                _undated(undated)
    return selected


def _note(dated: int, programs: int, starts: int) -> str:
    return (
        f"{dated} of {count(programs, 'programme')} {'states' if dated == 1 else 'state'} {count(starts, 'start date')}. "
        "Bar: the stated length; its lighter part: the longest. Grey: past. Shaded: June to August. Only stated dates."
    )


def _undated(programs: pd.DataFrame) -> None:
    rows = [row for _, row in programs.iterrows()]
    shown = pd.DataFrame(
        {
            "employer": programs["employer"],
            "programme": programs["program"],
            "weeks": [weeks(row) for row in rows],
            "season as written": [listed(row["season"]) for row in rows],
            "deadline": [day(row["deadline"]) for row in rows],
            "degree": [levels(row) for row in rows],
            "status at the source": [text(row["status"]) for row in rows],
            "link": programs["url"],
        }
    )
    st.dataframe(
        shown,
        key="table-undated",
        hide_index=True,
        height=min(420, 38 + 35 * len(shown)),
        placeholder="–",
        column_config={"link": LINK, "programme": st.column_config.TextColumn(width="large")},
    )
