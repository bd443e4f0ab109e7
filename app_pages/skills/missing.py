"""The skills that the reader lacks: those first that would cover most programmes in full."""

import pandas as pd
import streamlit as st

from app_pages.skills.sentences import missing as sentences
from charts.numbers import Money
from charts.tallies import tallies
from components import figure, notes, scope
from components.context import PageContext
from components.table import draw_table
from queries.meaning import meaning

SHOWN = 16


def draw_missing(context: PageContext, mine: tuple[str, ...]) -> None:
    """Draw what programmes ask for and the reader, who has `mine`, lacks, as bars and as a table."""
    missing = context.ask("skills/missing", mine=list(mine))
    notes.header(sentences.title(missing))
    if missing.empty:
        st.caption("Nothing: you have all that these programmes ask for.")
        return
    shown = missing.head(SHOWN)
    bars = shown.assign(n=shown["programs"], part=shown["opens"], words=sentences.hover(shown))
    title = meaning("skills/missing").column("programs").about
    chart = tallies(bars, title, int(missing["programs"].max()), context.colours)
    figure.draw(chart, "missing", alt=sentences.alt(shown), scope=scope.of_chart(context, "skills/missing"))
    notes.caption(sentences.caption(len(shown), len(missing)), "missing")
    with st.expander("All that is missing", icon=":material/table_rows:"):
        _draw_table(missing, context.money)


def _draw_table(missing: pd.DataFrame, money: Money) -> None:
    draw_table("missing", "skills/missing", missing, ("label", "category", "programs", "opens"), money, height=320)
