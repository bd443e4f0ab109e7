"""What places pay more or less, like with like: over all reports, within industries, at the same companies."""

import streamlit as st

from app_pages.locations.sentences import like_with_like as sentences
from charts.comparisons import comparisons
from components import figure, notes, scope
from components.context import PageContext

PLACES = 10


def draw_like_with_like(context: PageContext, level: str) -> None:
    """Draw the places with most reports, each by three comparisons; nothing where no place has enough reports."""
    rows = sentences.described(context.ask("locations/like_with_like", level=level, most=PLACES))
    if rows["premium"].isna().all():
        return
    with st.container(border=True):
        st.header(sentences.finding(rows))
        st.markdown(sentences.same_companies(rows, level))
        chart = comparisons(rows, sentences.AXIS, context.colours)
        selected = figure.draw(
            chart, "like-with-like", alt=sentences.chart_alt(rows.dropna(subset="premium")), scope=scope.of_chart(context)
        )
        notes.caption(sentences.caption(rows), "like-with-like")
        choices = rows.drop_duplicates("group")
        figure.rows(context, "like-with-like", level, choices, selected)
