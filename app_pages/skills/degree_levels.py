"""What is asked for by degree level: the share of the postings open to each level that name a skill."""

import pandas as pd
import streamlit as st

from charts.numbers import count, percent
from charts.shares import shares
from components import figure
from components.context import colours, constant, view
from components.words import joined, plain, word
from queries.schema import DEGREE_LEVELS
from queries.selection import NOT_STATED

MOST = 10


def show(asked: pd.DataFrame) -> None:
    """The first skills of `asked`, each with a dot for every degree level of enough postings."""
    found = view().ask("skills/by_degree")
    levels, found = _levels(found), found[found["skill"].isin(asked["group"])]
    with st.container(border=True, height="stretch"):
        st.subheader("By degree level")
        enough = {level: n for level, n in levels.items() if n >= constant("postings_for_share")}
        if found.empty or not enough:
            st.caption(f"No degree level has {count(constant('postings_for_share'), 'posting')} that name skills.")
            return
        cells = _cells(asked, found, enough)
        headings = {level: f"{word(level)} ({n})" for level, n in enough.items()}
        drawn = shares(cells, headings, "share of the level’s postings", colours())
        figure.draw(drawn, "skills-degrees", alt=_said(cells, enough))
        st.caption(_note(levels, enough))
        with st.expander("All counts", icon=":material/table_rows:"):
            _table(found, levels)


def _levels(found: pd.DataFrame) -> dict[str, int]:
    """The postings of each degree level, from the lowest level up; those that state none last."""
    order = [*DEGREE_LEVELS, NOT_STATED]
    known = found.drop_duplicates("degree_level").set_index("degree_level")["of_postings"].to_dict()
    return {level: int(known[level]) for level in order if level in known}


def _cells(asked: pd.DataFrame, found: pd.DataFrame, enough: dict[str, int]) -> pd.DataFrame:
    kept = found[found["degree_level"].isin(enough)]
    first = [skill for skill in asked["group"] if skill in set(kept["skill"])][:MOST]
    kept = kept[kept["skill"].isin(first)].assign(
        label=lambda d: d["skill"],
        group=lambda d: d["skill"],
        level=lambda d: d["degree_level"],
        share=lambda d: d["postings"] / d["of_postings"],
        few=lambda d: d["of_postings"] < constant("offers_for_many"),
        place=lambda d: d["skill"].map(first.index),
    )
    return kept.assign(words=[_words(row) for row in kept.itertuples()]).sort_values(["place", "level"])


def _words(row) -> str:
    of = f"{int(row.postings)} of {count(int(row.of_postings), 'posting')}"
    return f"<b>{row.label}</b><br>{word(row.level)}: {of} ({percent(row.share)})"


def _said(cells: pd.DataFrame, enough: dict[str, int]) -> str:
    top = cells["label"].iloc[0]
    shown = cells[cells["label"] == top]
    parts = [f"{word(row.level)} {int(row.postings)} of {int(row.of_postings)}" for row in shown.itertuples()]
    return f"Share of postings that name a skill, by degree level, {len(enough)} levels. {top}: {', '.join(parts)}"


def _note(levels: dict[str, int], enough: dict[str, int]) -> str:
    few = [plain(f"{word(level)} {n}") for level, n in levels.items() if level not in enough]
    left = f" Too few postings for a share: {joined(few)}." if few else ""
    return (
        "In brackets the postings open to a level; one open to several stands under each. Hollow under "
        f"{constant('offers_for_many')} postings.{left}"
    )


def _table(found: pd.DataFrame, levels: dict[str, int]) -> None:
    wide = found.pivot(index="skill", columns="degree_level", values="postings")[list(levels)]
    wide = wide.loc[wide.sum(axis=1).sort_values(ascending=False, kind="stable").index]
    named = {level: f"{word(level)}, of {n}" for level, n in levels.items()}
    st.dataframe(wide.rename(columns=named), key="table-skills-degrees", height=320)
