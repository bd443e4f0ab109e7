"""The skills that are asked for most, postings as bars and guides beside them, with the sources that name them."""

import pandas as pd
import streamlit as st

from app_pages.skills.sentences import demand as sentences
from app_pages.skills.sources import draw_sources
from charts.numbers import Money
from charts.tallies import tallies
from components import figure, notes, scope
from components.context import PageContext
from components.paging import rows_before
from components.table import draw_table
from queries.meaning import meaning

PAGE = "skills-page"
PAGE_SIZE = 15


def draw_demand(context: PageContext, asked: pd.DataFrame, mine: tuple[str, ...]) -> None:
    """Draw the skills of `asked`, page by page; what the reader has (`mine`) stands in the accent."""
    with st.container(border=True):
        st.header("What is asked for")
        if asked.empty:
            st.caption("No skill of this kind is named.")
            return
        guides = context.ask("skills/guides")
        drawing, pages = st.container(), st.container(horizontal=True, horizontal_alignment="center")
        with pages:
            skipped = rows_before(len(asked), PAGE_SIZE, PAGE)
        shown = asked.iloc[skipped : skipped + PAGE_SIZE]
        with drawing:
            selected = _draw_chart(context, shown, guides, mine)
            notes.caption(sentences.caption(skipped, shown, len(asked), guides, mine), "demand")
        with st.expander("All counts", icon=":material/table_rows:"):
            _draw_counts(asked, context.money)
        draw_sources(context, "skills", [selected] if selected else [])


def _draw_chart(context: PageContext, shown: pd.DataFrame, guides: pd.DataFrame, mine: tuple[str, ...]) -> str | None:
    """Draw the bars and return the skill of the one that is selected."""
    bars = shown.assign(
        n=shown["postings"],
        part=shown["postings"].where(shown["group"].isin(mine), 0),
        words=sentences.hover(shown, guides),
    )
    of_postings = int(shown["of_postings"].iloc[0])
    title = sentences.axis(of_postings)
    chart = tallies(bars, title, max(of_postings, 1), context.colours, list(guides["source_id"]))
    return figure.draw(chart, "skills", alt=sentences.alt(shown), scope=scope.of_chart(context, "skills/asked"))


def _draw_counts(asked: pd.DataFrame, money: Money) -> None:
    guides = meaning("skills/foundations").column("guides")
    rows = asked.assign(guides=asked["guides"].map(len))
    draw_table("skills", "skills/asked", rows, ("label", "category", "postings", "of_postings", guides), money)
