"""What the reader's skills cover: programmes by how much of what they ask is there, and beside them what is missing."""

import pandas as pd
import streamlit as st

from app_pages.skills.missing import draw_missing
from app_pages.skills.sentences import coverage as sentences
from charts.coverage import coverage
from charts.numbers import Money
from components import figure, notes, scope
from components.context import PageContext
from components.paging import rows_before
from components.table import draw_table
from queries.answers import each_row

PAGE = "mine-page"
#: How many of the skills are covered, in one column of the table.
COVERED = "n_covered..n_asks"
PAGE_SIZE = 12


def draw_coverage(context: PageContext, mine: tuple[str, ...]) -> None:
    """Draw both charts with their tables; what to do where no skill is ticked."""
    if not mine:
        notes.instruction(
            "Choose the skills you have above, and programmes are sorted by how much of what they ask for you cover.",
            "coverage",
            icon=":material/checklist:",
        )
        return
    lists = context.ask("skills/programs", mine=list(mine))
    programs, guides = lists[lists["context"] != "guide"], lists[lists["context"] == "guide"]
    if programs.empty:
        st.info("No programme that lists skills passes the filters.", icon=":material/info:")
        return
    left, right = st.columns([1.35, 1])
    with left.container(border=True, height="stretch"):
        _draw_programs(context, programs, guides)
    with right.container(border=True, height="stretch"):
        draw_missing(context, mine)


def _draw_programs(context: PageContext, programs: pd.DataFrame, guides: pd.DataFrame) -> None:
    notes.header(sentences.title(programs))
    drawing, pages = st.container(), st.container(horizontal=True, horizontal_alignment="center")
    with pages:
        skipped = rows_before(len(programs), PAGE_SIZE, PAGE)
    shown = programs.iloc[skipped : skipped + PAGE_SIZE]
    with drawing:
        chart = coverage(shown, int(programs["n_asks"].max()), context.colours)
        selected = figure.draw(chart, "mine", alt=sentences.alt(shown), scope=scope.of_chart(context, "skills/programs"))
        notes.caption(sentences.caption(skipped, len(shown), len(programs), guides), "coverage")
    listed = pd.concat([programs, guides]) if selected is None else programs[programs["group"] == selected]
    title = sentences.list_title(listed["label"].iloc[0] if selected else None)
    with st.expander(title, icon=":material/table_rows:", expanded=bool(selected)):
        _draw_table(listed, context.money)


def _draw_table(listed: pd.DataFrame, money: Money) -> None:
    rows = listed.assign(
        group=[f"programs?program={program}" for program in listed["group"]],
        **{COVERED: [f"{row.n_covered} of {row.n_asks}" for row in each_row(listed)]},
    )
    columns = ("label", "context", "degree_levels", COVERED, "covered", "missing", "group", "title", "url")
    draw_table("mine", "skills/programs", rows, columns, money)
