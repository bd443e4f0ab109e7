"""The questions behind each page: what a row of the answer is, how it is made, of which releases, and when these are due."""

from collections.abc import Callable
from functools import partial
from itertools import groupby

import pandas as pd
import streamlit as st

from app_pages.method import sentences
from components.address import linked
from components.context import PageContext
from components.pages import page_link, pages
from components.rights import refusal
from components.table import draw_table
from queries.about import next_due, published, releases_of
from queries.database import View
from queries.filled import filled
from queries.meaning import meaning
from queries.questions import questions

RELEASE_COLUMNS = ("release", "publisher", "held", "published", "next_edition", "next_due")


def draw_questions(context: PageContext) -> None:
    """Draw the releases that rows come from, and the questions of each page in the order of the navigation; all are folded."""
    releases = context.ask("method/releases")
    _draw_folded(
        "releases",
        sentences.releases_title(len(releases)),
        lambda: draw_table("releases", "method/releases", releases, RELEASE_COLUMNS, context.money),
    )
    for folder, names in folders().items():
        title = pages()[folder].title if folder in pages() else folder.capitalize()
        _draw_folded(
            f"questions-{folder}", sentences.questions_title(title, len(names)), partial(_draw_list, names, context.view)
        )
    _draw_sql(context)


def _draw_sql(context: PageContext) -> None:
    """Draw the SQL of a question that is chosen, as it runs, with a way to ask it again where the reader may."""
    titles = {name: meaning(name).title for names in folders().values() for name in names}
    name = st.selectbox(
        "Show the question in SQL",
        list(titles),
        index=None,
        format_func=titles.__getitem__,
        placeholder="Choose a question",
        key="question-sql",
        width=420,
    )
    if name is None:
        return
    statement = filled(name, context.unfiltered().selection)
    st.caption(sentences.question_filled(name))
    st.code(statement, language="sql", height=360)
    if refusal("ask") is None:
        asked_there = linked({"table": "SQL", "sql": statement})
        page_link("data", "Open it on the page Data", icon=":material/terminal:", query_params=asked_there)


def folders() -> dict[str, list[str]]:
    """Return the questions by the folder that they stand in: those of pages in the order of the navigation, then the shared."""
    listed = {folder: list(names) for folder, names in groupby(questions(), lambda name: name.partition("/")[0])}
    own = [name for name in pages() if name in listed]
    return {folder: listed[folder] for folder in [*own, *(folder for folder in listed if folder not in own)]}


def question_rows(names: list[str], view: View) -> pd.DataFrame:
    """Return what the answers to questions mean, a row each, in words."""
    return pd.DataFrame([_row(name, view) for name in names])


def _row(name: str, view: View) -> dict[str, str]:
    means = meaning(name)
    releases = [release for _, release in releases_of(name, view).iterrows()]
    due = {release["release"]: next_due(release) for release in releases}
    return {
        "question": means.title,
        "one row is": sentences.row_of(means.row),
        "how it is made": means.processed,
        "data": "; ".join(f"{release['release']}: {published(release)}" for release in releases),
        "next due": "; ".join(f"{release}: {day}" for release, day in due.items() if day),
        "name": name,
    }


def _draw_list(names: list[str], view: View) -> None:
    rows = question_rows(names, view)
    st.dataframe(rows, key=f"table-{names[0].partition('/')[0]}-questions", hide_index=True, height=38 + 35 * len(rows))


def _draw_folded(key: str, title: str, draw: Callable[[], None]) -> None:
    """Draw a section that is made when it is opened."""
    section = st.expander(title, icon=":material/table_rows:", key=key, on_change="rerun")
    if section.open:
        with section:
            draw()
