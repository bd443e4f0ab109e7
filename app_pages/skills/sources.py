"""The sources behind a chart of skills, by the skills that they name."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from app_pages.skills.sentences import demand as sentences
from charts.numbers import Money
from components.context import PageContext
from components.table import draw_table
from queries.meaning import meaning


def every_skill(context: PageContext) -> list[str]:
    """Return every skill that a source names, most named first: the choices do not change with the filters."""
    return list(context.unfiltered().ask("skills/asked", kind=None)["group"])


def draw_sources(context: PageContext, chart: str, skills: list[str]) -> None:
    """Draw the sources behind a chart: all that name skills, or those that name all of `skills`; more can be chosen."""
    section = st.expander(
        sentences.sources_title(skills),
        icon=":material/table_rows:",
        expanded=bool(skills),
        key=f"sources-{chart}-{'-'.join(skills)}",
        on_change="rerun",
    )
    if not section.open:
        return
    with section:
        chosen = st.multiselect(
            "Naming all of",
            every_skill(context),
            default=skills,
            key=f"sources-of-{chart}-{'-'.join(skills)}",
            select_all=False,
            placeholder="Any skill",
        )
        sources = context.ask("skills/sources", skills=chosen)
        _draw_table(sources, chart, context.money)
        st.caption(sentences.sources_caption(sources))


def _draw_table(sources: pd.DataFrame, chart: str, money: Money) -> None:
    counted = replace(meaning("skills/guides").column("skills"), name="counted")
    rows = sources.assign(counted=[len(names) for names in sources["skills"]])
    columns = ("title", "context", "company", "degree_levels", "written", counted, "skills", "url")
    draw_table(f"sources-{chart}", "skills/sources", rows, columns, money)
