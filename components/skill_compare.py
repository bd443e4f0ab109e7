"""What one programme asks for that another does not."""

import pandas as pd
import streamlit as st

from components.filters import tell_wrong
from components.page import view
from components.words import joined, linked, plain, word
from queries.door import View
from queries.selection import Selection


def show() -> None:
    """Two programmes to choose, and what only the one, both and only the other ask for."""
    listed = View(view().version, Selection()).ask("skills/programs", mine=[]).sort_values("label", key=lambda s: s.str.lower())
    if len(listed) < 2:
        return
    with st.container(border=True):
        st.subheader("Two programmes, side by side")
        names = dict(zip(listed["group"], listed["label"], strict=True))
        one, other = _choose(names)
        if one is None or other is None:
            st.caption("Choose two: what both ask for, and what only one does.")
        else:
            _parts(one, other, names, listed.set_index("group"))


def _choose(names: dict[str, str]) -> tuple[str | None, str | None]:
    chosen = []
    for column, key, title in zip(st.columns(2), ("one", "other"), ("One programme", "Another"), strict=True):
        tell_wrong(key, "Programme", set(names.values()))
        chosen.append(
            column.selectbox(
                title, list(names), index=None, format_func=names.get, key=key, bind="query-params",
                placeholder="Choose a programme",
            )
        )
    return chosen[0], chosen[1]


def _parts(one: str, other: str, names: dict[str, str], listed: pd.DataFrame) -> None:
    found = view().ask("skills/compared", one=one, other=other)
    parts = [
        ("Only the first", found[found["in_one"] & ~found["in_other"]]),
        ("Both", found[found["in_one"] & found["in_other"]]),
        ("Only the second", found[~found["in_one"] & found["in_other"]]),
    ]
    for column, (title, part) in zip(st.columns(3), parts, strict=True):
        with column:
            st.markdown(f"**{title}** · {len(part)}")
            for category, skills in part.groupby("category", sort=False):
                st.markdown(f":small[:gray[{word(category)}]]  \n{plain(joined(list(skills['skill'])))}")
    st.caption(" ".join(_source(names[key], listed.loc[key]) for key in dict.fromkeys((one, other))))


def _source(name: str, row: pd.Series) -> str:
    return f"{plain(name)}: {linked(row['title'], row['url'])}."
