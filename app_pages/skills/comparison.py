"""What one programme asks for that another does not."""

import pandas as pd
import streamlit as st

from components.context import view
from components.filters import warn_unknown
from components.words import joined, linked, plain, word
from queries.database import View
from queries.schema import SKILL_CATEGORIES
from queries.selection import Selection


def show(mine: tuple[str, ...]) -> None:
    """Two programmes to choose, and what only the one, both and only the other ask for; what is `mine` in the accent."""
    listed = (
        View(view().snapshot, Selection()).ask("skills/programs", mine=[]).sort_values("label", key=lambda s: s.str.lower())
    )
    if len(listed) < 2:
        return
    with st.container(border=True):
        st.subheader("Two programmes, side by side")
        names = dict(zip(listed["group"], listed["label"], strict=True))
        one, other = _choose(names)
        if one is None or other is None:
            st.caption("Choose two: what both ask for, and what only one does.")
        else:
            _parts(one, other, mine)
            st.caption(" ".join(_source(key, listed.set_index("group")) for key in dict.fromkeys((one, other))))


def _choose(names: dict[str, str]) -> tuple[str | None, str | None]:
    chosen = []
    for key in ("one", "other"):
        warn_unknown(key, "Programme", set(names.values()))
    for column, key, title in zip(st.columns(2), ("one", "other"), ("One programme", "Another"), strict=True):
        chosen.append(
            column.selectbox(
                title,
                list(names),
                index=None,
                format_func=names.get,
                key=key,
                bind="query-params",
                placeholder="Choose a programme",
            )
        )
    return chosen[0], chosen[1]


def _parts(one: str, other: str, mine: tuple[str, ...]) -> None:
    found = view().ask("skills/compared", one=one, other=other)
    parts = [
        ("Only the first", found[found["in_one"] & ~found["in_other"]]),
        ("Both", found[found["in_one"] & found["in_other"]]),
        ("Only the second", found[~found["in_one"] & found["in_other"]]),
    ]
    for column, (title, part) in zip(st.columns(3), parts, strict=True):
        with column:
            st.markdown(f"**{title}** · {len(part)}")
            for category in SKILL_CATEGORIES:
                skills = [_marked(skill, mine) for skill in part.loc[part["category"] == category, "skill"]]
                if skills:
                    st.markdown(f":small[:gray[{word(category)}]]  \n{joined(skills)}")


def _marked(skill: str, mine: tuple[str, ...]) -> str:
    return f":primary[**{plain(skill)}**]" if skill in mine else plain(skill)


def _source(program: str, listed: pd.DataFrame) -> str:
    title, url = listed.loc[program, ["title", "url"]]
    return f"Source: {linked(title, url)}."
