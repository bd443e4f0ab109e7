"""What postings and guides ask for, what of it the reader has, and the work as the guides tell it."""

import pandas as pd
import streamlit as st

from app_pages.skills import by_degree, comparison, coverage, demand, pairs, role
from charts.numbers import count
from components.context import PageContext, view
from components.filters import warn_unknown
from components.paging import first_page
from components.words import plain, word
from queries.schema import SKILL_CATEGORIES
from queries.selection import NOT_STATED
from vocabulary.filters import filter_names

FILTERS = filter_names("skills")


def draw(context: PageContext) -> None:
    """Draw the page."""
    head = st.container()
    facts, asked = view().ask("skills/foundations").iloc[0], view().ask("skills/asked", kind=None)
    with head:
        _headline(facts, asked)
    if asked.empty:
        st.info("The data names no skill.", icon=":material/info:")
    else:
        mine, kind = _controls()
        asked = view().ask("skills/asked", kind=kind)
        demand.show(asked, mine)
        coverage.show(mine)
        left, right = st.columns(2)
        with left:
            by_degree.show(asked)
        with right:
            pairs.show(asked, mine)
        comparison.show(mine)
    role.show()


def _headline(facts: pd.Series, asked: pd.DataFrame) -> None:
    st.title(_finding(facts, asked))
    announced = int(facts["announcements"])
    parts = [
        count(int(facts["postings"]), "posting") + (f", {announced} of them announcements of a programme" if announced else ""),
        count(int(facts["guides"]), "guide"),
        count(int(facts["skills"]), "skill"),
        f"{int(facts['silent'])} of {count(int(facts['programs']), 'programme')} list none",
    ]
    st.markdown(f":gray[{' · '.join(parts)}]")
    st.caption(f"{_carried(facts)}{_scope()}")
    if not facts["postings"]:
        with st.container(horizontal=True):
            st.button("Any degree level, any company", on_click=_loosen, key="loosen-skills", type="primary")


def _finding(facts: pd.Series, asked: pd.DataFrame) -> str:
    if not facts["postings"]:
        return "No posting that names skills passes the filters" if facts["guides"] else "No skill to show"
    first = asked.iloc[0]
    said = f"{plain(first['label'])} is asked for by {int(first['postings'])} of {count(int(facts['postings']), 'posting')}"
    seconds = [f", {plain(row.label)} by {int(row.postings)}" for row in asked.iloc[1:2].itertuples() if row.postings]
    return said + "".join(seconds)


def _carried(facts: pd.Series) -> str:
    """What carries the counts: the company and the degree level with most of the postings."""
    if not facts["postings"]:
        return ""
    largest = facts["largest_company"]
    company = f"{int(facts['largest_company_postings'])} are of {plain(largest)}, " if isinstance(largest, str) else ""
    levels = view().ask("skills/by_degree").drop_duplicates("degree_level").sort_values("of_postings").iloc[-1]
    level = levels["degree_level"]
    named = "without a degree level" if level == NOT_STATED else f"open to the degree level {plain(word(level))}"
    return f"Of the postings {company}{int(levels['of_postings'])} are {named}. "


def _scope() -> str:
    return (
        "A posting counts once for a skill, however it spells it. It may name several of which one is enough: the data does "
        "not tell them apart. Of the filters, degree level and company hold here, for postings and programmes; guides stay."
    )


def _loosen() -> None:
    for name in FILTERS:
        st.session_state[name] = []


def _controls() -> tuple[tuple[str, ...], list[str] | None]:
    """The skills that the reader has, and the kinds of skill to show (all: None)."""
    skills = demand.every_skill()
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
        kind = st.pills(
            "Kinds of skill shown",
            SKILL_CATEGORIES,
            selection_mode="multi",
            format_func=word,
            key="kind",
            bind="query-params",
            on_change=first_page,
            args=(demand.PAGE,),
        )
    return tuple(mine), list(kind) or None
