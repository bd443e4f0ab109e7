"""The answer to a statement as a chart, where it has names and a number for each."""

import math

import pandas as pd
import streamlit as st

from app_pages.data import asking_sentences as sentences
from charts.bars import bars
from components import figure
from components.context import PageContext
from queries.asking import Answer

#: The most bars of a chart.
MOST = 30
LABEL, AMOUNT = "label", "amount"


def draw_chart(context: PageContext, answer: Answer) -> None:
    """Draw an answer's first number for each of its names, folded; nothing where it has none or only one."""
    found = named_amounts(answer)
    if found is None:
        return
    names, amounts, rows = found
    section = st.expander("As a chart", icon=":material/bar_chart:", key="sql-chart", bind="query-params")
    if not section.open:
        return
    drawn = rows.head(MOST)
    with section:
        alt = sentences.chart_alt(amounts, names, drawn, len(answer.frame))
        figure.draw(bars(drawn, amounts, context.colours), "sql", alt=alt, scope="")
        st.caption(sentences.chart_rows(len(drawn), len(answer.frame), names))


def named_amounts(answer: Answer) -> tuple[str, str, pd.DataFrame] | None:
    """Return the column of an answer that names its rows, that of the amounts, and the rows that have both: `label`, `amount`.

    The names are the first column of text, else a first column of whole numbers, such as years; the amounts are the first
    numbers beside it. None where there are not two rows of both.
    """
    kinds = dict(zip(answer.frame, answer.kinds, strict=True))
    texts = [name for name, kind in kinds.items() if kind == "text"]
    label = texts[0] if texts else next(iter(kinds))
    amount = next((name for name, kind in kinds.items() if kind in ("whole", "number") and name != label), None)
    if amount is None or kinds[label] not in ("text", "whole"):
        return None
    rows = pd.DataFrame({LABEL: answer.frame[label], AMOUNT: answer.frame[amount].astype("float64")}).dropna()
    rows = rows[rows[AMOUNT].map(math.isfinite)].assign(label=lambda frame: frame[LABEL].astype(str))
    return (label, amount, rows.reset_index(drop=True)) if len(rows) > 1 else None
