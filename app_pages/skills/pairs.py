"""Which skills come together: the first skills against each other, by the postings that name both."""

import pandas as pd
import streamlit as st

from app_pages.skills.sentences import pairs as sentences
from app_pages.skills.sources import draw_sources
from charts.matrix import matrix
from charts.numbers import Money
from charts.records import records
from components import figure, notes, scope
from components.context import PageContext
from components.table import draw_table

SHOWN = 9
BETWEEN = " + "


def draw_pairs(context: PageContext, asked: pd.DataFrame, mine: tuple[str, ...]) -> None:
    """Draw the matrix of the first skills of `asked`, and every pair of them as a table."""
    pairs = context.ask("skills/pairs")
    pairs = pairs[pairs["skill"].isin(asked["group"]) & pairs["other"].isin(asked["group"])]
    needed = context.constant("postings_for_pair")
    enough = pairs[pairs["together"] >= needed]
    with st.container(border=True, height="stretch"):
        st.header("What comes together")
        if enough.empty:
            st.caption(sentences.too_few(needed))
            return
        cells = _cells(enough, mine, needed)
        selected = figure.draw(
            matrix(cells, context.colours, counted=True),
            "skills-pairs",
            alt=sentences.alt(enough),
            scope=scope.of_chart(context, "skills/pairs"),
        )
        notes.caption(sentences.caption(enough, len(pairs) - len(enough), needed), "pairs")
        with st.expander("All pairs", icon=":material/table_rows:"):
            _draw_table(enough, context.money)
        draw_sources(context, "pairs", selected.split(BETWEEN) if selected else [])


def _cells(pairs: pd.DataFrame, mine: tuple[str, ...], needed: int) -> pd.DataFrame:
    """Return the lower half of the matrix of the skills that are named most among the pairs."""
    named = pd.concat([pairs.set_index("skill")["named"], pairs.set_index("other")["other_named"]])
    names = list(named.groupby(level=0).max().sort_values(ascending=False, kind="stable").head(SHOWN).index)
    known = {frozenset((pair["skill"], pair["other"])): pair for pair in records(pairs)}
    return pd.DataFrame(
        [
            {
                "row": row,
                "column": column,
                "group": f"{row}{BETWEEN}{column}",
                "n": int(pair["together"]) if pair else 0,
                "accented": row in mine and column in mine,
                "words": sentences.hover(row, column, pair, needed),
            }
            for place, row in enumerate(names)
            for column in names[:place]
            for pair in [known.get(frozenset((row, column)))]
        ]
    )


def _draw_table(pairs: pd.DataFrame, money: Money) -> None:
    columns = ("skill", "other", "together", "expected", "named", "other_named", "of_postings")
    draw_table("pairs", "skills/pairs", pairs, columns, money, height=320)
