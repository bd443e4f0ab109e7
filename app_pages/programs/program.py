"""A programme's own view: its facts, when it runs, what it asks for and reports, what its company pays, and its source."""

from datetime import date

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages.programs.calendar import draw_file, draw_starts, stated_starts
from app_pages.programs.company_pay import draw_company_pay
from app_pages.programs.facts import text
from app_pages.programs.sentences import program as sentences
from charts.records import records
from components import notes
from components.context import PageContext
from components.program_phrases import Program
from components.words import word
from queries.schema import SKILL_CATEGORIES

OTHERS = "Others"


def draw_program(context: PageContext, program: Program, also: pd.DataFrame, today: date, head: DeltaGenerator) -> None:
    """Draw the view of one programme, a row of programs/found; `also` are those of other sources, `head` takes the headline."""
    items = context.ask("programs/items", programs=[program["program_id"]])
    parts = {aspect: items[items["aspect"] == aspect] for aspect in ("duty", "skill", "focus", "perk")}
    with head:
        notes.title(sentences.full_name(program))
        st.markdown(sentences.summary(program))
        if link := sentences.link(program):
            st.markdown(link)
    one = program.to_frame().T
    starts = stated_starts(context, one, today)
    draw_file(one, starts, today)
    left, right = st.columns([1.35, 1])
    with left:
        _draw_facts(program)
    with right:
        draw_company_pay(context, text(program["company"]))
        _draw_duties(parts["duty"])
    _draw_skills(parts["skill"])
    if len(starts):
        _draw_calendar(context, starts, today)
    _draw_badges("What it works on", parts["focus"], [])
    _draw_badges("Perks", parts["perk"], list(parts["perk"]["part"].unique()))
    _draw_source(program, also)


def _draw_facts(program: Program) -> None:
    with st.container(border=True, key="table-program-facts"):
        st.header("The facts")
        if stated := sentences.stated_facts(program):
            st.table(stated, border="horizontal", hide_header=True)
        if missing := sentences.missing_facts(program):
            st.caption(missing)


def _draw_duties(duties: pd.DataFrame) -> None:
    if len(duties):
        with st.container(border=True):
            notes.header(word("duty"))
            st.markdown(sentences.bullets(duties["item"]))


def _draw_badges(title: str, items: pd.DataFrame, groups: list[str]) -> None:
    """Draw the items as badges, under the headings of their groups; those of no group last."""
    if items.empty:
        return
    with st.container(border=True):
        notes.header(title)
        parts = items["part"].where(items["part"].isin(groups), OTHERS)
        for group in [*groups, OTHERS]:
            if (parts == group).any():
                st.markdown(sentences.badges(items.loc[parts == group, "item"], group if groups else ""))


def _draw_skills(skills: pd.DataFrame) -> None:
    """Draw the skills that it asks for, those that it requires, those that it prefers and those it only names apart."""
    if skills.empty:
        return
    with st.container(border=True):
        st.header("What it asks for")
        for wanted, part in sentences.by_demand(skills):
            if wanted:
                st.markdown(wanted)
            for group in [*SKILL_CATEGORIES, OTHERS]:
                named = part.loc[part["part"].fillna(OTHERS) == group, "item"]
                if len(named):
                    st.markdown(sentences.badges(named, group))


def _draw_calendar(context: PageContext, starts: pd.DataFrame, today: date) -> None:
    with st.container(border=True):
        st.header("When it runs")
        draw_starts(context, starts, today, "calendar-one")


def _draw_source(program: Program, also: pd.DataFrame) -> None:
    with st.container(border=True):
        st.header("Also stated, and by whom")
        if note := text(program["note"]):
            st.markdown(sentences.bullets(note.split("; ")))
        st.markdown(sentences.source(program))
        for other in records(also):
            st.markdown(sentences.also_stated(other))
        st.caption(sentences.row_caption(program))
