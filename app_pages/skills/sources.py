"""The sources behind a chart of skills, by the skills that they name."""

import pandas as pd
import streamlit as st

from app_pages.skills.sentences import demand as sentences
from components.context import PageContext
from components.words import word


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
        _draw_table(sources, chart)
        st.caption(sentences.sources_caption(sources))


def _draw_table(sources: pd.DataFrame, chart: str) -> None:
    shown = pd.DataFrame(
        {
            "source": sources["title"],
            "kind": [word(context) for context in sources["context"]],
            "company": sources["company"],
            "degree": [", ".join(word(level) for level in levels) or "Not stated" for levels in sources["degree_levels"]],
            "as written": [", ".join(names) for names in sources["written"]],
            "skills named": [len(names) for names in sources["skills"]],
            "all of them": [", ".join(names) for names in sources["skills"]],
            "link": sources["url"],
        }
    )
    st.dataframe(
        shown,
        key=f"table-sources-{chart}",
        hide_index=True,
        height=min(420, 38 + 35 * len(shown)),
        placeholder="",
        column_config={"link": st.column_config.LinkColumn("source link", display_text="open")},
    )
