"""What is asked for by degree level: the share of the postings open to each level that name a skill."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from app_pages.skills.sentences import degree_levels as sentences
from charts.numbers import Money
from charts.shares import shares
from components import figure, notes, scope
from components.context import PageContext
from components.table import draw_table
from queries.meaning import meaning
from queries.schema import DEGREE_LEVELS
from queries.selection import NOT_STATED

SHOWN = 10


def draw_degree_levels(context: PageContext, asked: pd.DataFrame, by_degree: pd.DataFrame) -> None:
    """Draw the first skills of `asked`, each with a dot for every degree level of enough postings.

    `by_degree`: rows of skills/by_degree.
    """
    levels, cells = _levels(by_degree), by_degree[by_degree["skill"].isin(asked["group"])]
    needed, many = context.constant("postings_for_share"), context.constant("reports_for_many")
    enough = {level: postings for level, postings in levels.items() if postings >= needed}
    with st.container(border=True, height="stretch"):
        st.header("By degree level")
        if cells.empty or not enough:
            st.caption(sentences.too_few(needed))
            return
        dots = _dots(cells[cells["degree_level"].isin(enough)], list(asked["group"]), many)
        chart = shares(dots, sentences.key(enough), "share of the level’s postings", context.colours)
        figure.draw(
            chart, "skills-degrees", alt=sentences.alt(dots, len(enough)), scope=scope.of_chart(context, "skills/by_degree")
        )
        notes.caption(sentences.caption(levels, enough, many), "degree-levels")
        with st.expander("All counts", icon=":material/table_rows:"):
            _draw_table(cells, levels, context.money)


def _levels(by_degree: pd.DataFrame) -> dict[str, int]:
    """Return the postings of each degree level, from the lowest level up; those that state none last."""
    known = by_degree.drop_duplicates("degree_level").set_index("degree_level")["of_postings"].to_dict()
    return {level: int(known[level]) for level in (*DEGREE_LEVELS, NOT_STATED) if level in known}


def _dots(cells: pd.DataFrame, skills: list[str], many: int) -> pd.DataFrame:
    """Return the dots of the first of `skills` in the columns of the chart of shares."""
    asked = set(cells["skill"])
    first = [skill for skill in skills if skill in asked][:SHOWN]
    dots = cells[cells["skill"].isin(first)].assign(
        label=lambda d: d["skill"],
        group=lambda d: d["skill"],
        level=lambda d: d["degree_level"],
        share=lambda d: d["postings"] / d["of_postings"],
        few=lambda d: d["of_postings"] < many,
        place=lambda d: d["skill"].map(first.index),
        words=sentences.hover,
    )
    return dots.sort_values(["place", "level"])


def _draw_table(cells: pd.DataFrame, levels: dict[str, int], money: Money) -> None:
    wide = cells.pivot(index="skill", columns="degree_level", values="postings")[list(levels)]
    wide = wide.loc[wide.sum(axis=1).sort_values(ascending=False, kind="stable").index]
    postings, titles = meaning("skills/by_degree").column("postings"), sentences.columns(levels)
    columns = [replace(postings, name=level, title=titles[level]) for level in levels]
    draw_table("skills-degrees", "skills/by_degree", wide, columns, money, hide_index=False, height=320)
