"""Which skills come together: the first skills against each other, by the postings that name both."""

import pandas as pd
import streamlit as st

from app_pages.skills import demand
from charts.matrix import matrix
from charts.numbers import count
from components import figure
from components.context import colours, constant, view
from components.words import plain

MOST = 9
BETWEEN = " + "


def show(asked: pd.DataFrame, mine: tuple[str, ...]) -> None:
    """The matrix of the first skills of `asked`, and every pair of them as a table."""
    found = view().ask("skills/pairs")
    found = found[found["skill"].isin(asked["group"]) & found["other"].isin(asked["group"])]
    enough = found[found["together"] >= constant("postings_for_pair")]
    with st.container(border=True, height="stretch"):
        st.subheader("What comes together")
        if enough.empty:
            st.caption(f"No two skills are named together by {count(constant('postings_for_pair'), 'posting')}.")
            return
        cells = _cells(enough, mine)
        picked = figure.draw(matrix(cells, colours(), counted=True), "skills-pairs", alt=_said(enough))
        st.caption(_note(found, enough))
        with st.expander("All pairs", icon=":material/table_rows:"):
            _table(enough)
        demand.sources("pairs", picked.split(BETWEEN) if picked else [])


def _cells(enough: pd.DataFrame, mine: tuple[str, ...]) -> pd.DataFrame:
    """The lower half of the matrix of the skills that are named most among the pairs."""
    named = pd.concat([enough.set_index("skill")["named"], enough.set_index("other")["other_named"]])
    names = list(named.groupby(level=0).max().sort_values(ascending=False, kind="stable").head(MOST).index)
    pairs = {frozenset((row.skill, row.other)): row for row in enough.itertuples()}
    cells = [
        _cell(row, column, pairs.get(frozenset((row, column))), mine)
        for place, row in enumerate(names[1:], 1)
        for column in names[:place]
    ]
    return pd.DataFrame(cells)


def _cell(row: str, column: str, pair, mine: tuple[str, ...]) -> dict:
    said = f"<b>{row} and {column}</b><br>"
    few = f"fewer than {count(constant('postings_for_pair'), 'posting')}"
    return {
        "row": row,
        "column": column,
        "group": f"{row}{BETWEEN}{column}",
        "n": 0 if pair is None else int(pair.together),
        "accented": row in mine and column in mine,
        "words": said + (few if pair is None else _words(pair)),
    }


def _words(pair) -> str:
    return (
        f"{int(pair.together)} of {count(int(pair.of_postings), 'posting')} name both<br>{pair.skill} {int(pair.named)}, "
        f"{pair.other} {int(pair.other_named)}; by chance {pair.expected:.1f}"
    )


def _said(enough: pd.DataFrame) -> str:
    first = [f"{row.skill} and {row.other} {int(row.together)}" for row in enough.head(4).itertuples()]
    return f"Postings that name two skills, of {int(enough['of_postings'].iloc[0])}: {'; '.join(first)}"


def _note(found: pd.DataFrame, enough: pd.DataFrame) -> str:
    more = enough.assign(over=enough["together"] - enough["expected"]).sort_values("over", ascending=False).iloc[0]
    rare, least = len(found) - len(enough), constant("postings_for_pair")
    return (
        f"Postings that name both, of {int(more['of_postings'])}. Furthest above chance: {plain(more['skill'])} with "
        f"{plain(more['other'])}, {int(more['together'])} where {more['expected']:.1f} would be expected. "
        f"Accent: you have both. {rare:,} pairs under {least} postings are too few to draw."
    )


def _table(enough: pd.DataFrame) -> None:
    shown = pd.DataFrame(
        {
            "skill": enough["skill"],
            "with": enough["other"],
            "both": enough["together"],
            "by chance": enough["expected"],
            "skill alone or not": enough["named"],
            "the other": enough["other_named"],
            "of postings": enough["of_postings"],
        }
    )
    st.dataframe(
        shown,
        key="table-pairs",
        hide_index=True,
        height=min(320, 38 + 35 * len(shown)),
        column_config={"by chance": st.column_config.NumberColumn(format="%.1f")},
    )
