"""What postings and guides ask for, what of it the reader has, and the work as the guides tell it."""

import pandas as pd
import streamlit as st

from app_pages.skills import coverage, demand
from app_pages.skills.comparison import draw_comparison
from app_pages.skills.degree_levels import draw_degree_levels
from app_pages.skills.pairs import draw_pairs
from app_pages.skills.sentences import headline as sentences
from app_pages.skills.sources import every_skill
from app_pages.skills.work import draw_work
from components import notes
from components.address import warn_unknown
from components.context import PageContext
from components.controls import Controls
from components.paging import first_page
from components.words import word
from queries.schema import SKILL_CATEGORIES
from vocabulary.filters import filter_names

FILTERS = filter_names("skills")
SCOPE = (
    "Each posting counts once per skill, however it is spelled. Where a posting asks for one of several skills, all of them "
    "count. Only Degree level and Company apply here, to postings and programmes; guides are always shown."
)


def controls() -> Controls:
    """Return the filters and readings of pay that change the page."""
    return Controls(FILTERS)


def draw(context: PageContext) -> None:
    """Draw the page."""
    head = st.container()
    by_degree = context.ask("skills/by_degree")
    asked = context.ask("skills/asked", kind=None)
    with head:
        _draw_headline(context.ask("skills/foundations").iloc[0], asked, by_degree)
    if asked.empty:
        st.info("There are no skills in the data.", icon=":material/info:")
    else:
        _draw_skills(context, by_degree)
    draw_work(context)


def _draw_skills(context: PageContext, by_degree: pd.DataFrame) -> None:
    mine, kinds = _draw_controls(every_skill(context))
    asked = context.ask("skills/asked", kind=kinds)
    demand.draw_demand(context, asked, mine)
    coverage.draw_coverage(context, mine)
    left, right = st.columns(2)
    with left:
        draw_degree_levels(context, asked, by_degree)
    with right:
        draw_pairs(context, asked, mine)
    draw_comparison(context, mine)


def _draw_headline(facts: pd.Series, asked: pd.DataFrame, by_degree: pd.DataFrame) -> None:
    notes.title(sentences.headline(facts, asked))
    st.markdown(sentences.scope(facts))
    notes.caption(f"{sentences.largest_groups(facts, by_degree)}{SCOPE}", "skills")
    if not facts["postings"]:
        with st.container(horizontal=True):
            st.button("Any degree level, any company", on_click=_clear_filters, key="loosen-skills", type="primary")


def _clear_filters() -> None:
    for name in FILTERS:
        st.session_state[name] = []


def _draw_controls(skills: list[str]) -> tuple[tuple[str, ...], list[str] | None]:
    """Draw the controls and return the skills that the reader has, and the kinds of skill to show (all: None)."""
    warn_unknown("mine", "Skill", set(skills))
    warn_unknown("kind", "Kind of skill", {word(category) for category in SKILL_CATEGORIES})
    with st.container(border=True):
        mine = st.multiselect(
            "Skills you have",
            skills,
            key="mine",
            bind="query-params",
            select_all=False,
            placeholder="Python, statistics …",
            help="Kept in this page’s address and nowhere else.",
            on_change=first_page,
            args=(coverage.PAGE,),
        )
        kinds = st.pills(
            "Kinds of skill shown",
            SKILL_CATEGORIES,
            selection_mode="multi",
            format_func=word,
            key="kind",
            bind="query-params",
            on_change=first_page,
            args=(demand.PAGE,),
        )
    return tuple(mine), list(kinds) or None
