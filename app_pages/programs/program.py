"""A programme's own view: its facts, when it runs, what it asks for and reports, what its company pays, and its source."""

from datetime import date

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages.programs import sentences
from app_pages.programs.calendar import draw_starts, stated_starts
from app_pages.programs.company_pay import draw_company_pay
from app_pages.programs.facts import text
from components.context import PageContext
from components.words import word
from queries.schema import SKILL_CATEGORIES

OTHERS = "Others"


def draw_program(context: PageContext, program: pd.Series, today: date, head: DeltaGenerator) -> None:
    """Draw the view of one programme, a row of programs/found; `head` takes the headline."""
    items = context.ask("programs/items", programs=[program["program_id"]])
    parts = {aspect: items[items["aspect"] == aspect] for aspect in ("duty", "skill", "focus", "perk")}
    with head:
        st.title(sentences.full_name(program))
        st.markdown(sentences.summary(program))
    left, right = st.columns([1.35, 1])
    with left:
        _draw_facts(program)
        _draw_duties(parts["duty"])
    with right:
        draw_company_pay(context, text(program["company"]))
        _draw_badges("What it asks for", parts["skill"], list(SKILL_CATEGORIES))
    if len(program["start_dates"]):
        _draw_calendar(context, program, today)
    _draw_badges("What it works on", parts["focus"], [])
    _draw_badges("Perks", parts["perk"], list(parts["perk"]["part"].unique()))
    _draw_source(program)


def _draw_facts(program: pd.Series) -> None:
    with st.container(border=True, key="table-program-facts"):
        st.subheader("The facts")
        if stated := sentences.stated_facts(program):
            st.table(stated, border="horizontal", hide_header=True)
        if missing := sentences.missing_facts(program):
            st.caption(missing)


def _draw_duties(duties: pd.DataFrame) -> None:
    if len(duties):
        with st.container(border=True):
            st.subheader(word("duty"))
            st.markdown(sentences.bullets(duties["item"]))


def _draw_badges(title: str, items: pd.DataFrame, groups: list[str]) -> None:
    """Draw the items as badges, under the headings of their groups; those of no group last."""
    if items.empty:
        return
    with st.container(border=True):
        st.subheader(title)
        parts = items["part"].where(items["part"].isin(groups), OTHERS)
        for group in [*groups, OTHERS]:
            if (parts == group).any():
                st.markdown(sentences.badges(items.loc[parts == group, "item"], group if groups else ""))


def _draw_calendar(context: PageContext, program: pd.Series, today: date) -> None:
    with st.container(border=True):
        st.subheader("When it runs")
        draw_starts(context, stated_starts(context, program.to_frame().T, today), today, "calendar-one")


def _draw_source(program: pd.Series) -> None:
    with st.container(border=True):
        st.subheader("Also stated, and by whom")
        if note := text(program["note"]):
            st.markdown(sentences.bullets(note.split("; ")))
        st.markdown(sentences.source(program))
        st.caption(sentences.row_caption(program))
