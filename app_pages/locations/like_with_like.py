"""What places pay more or less, like with like: over all reports, within industries, at the same companies."""

import pandas as pd
import streamlit as st

from app_pages.locations.sentences import like_with_like as sentences
from charts.comparisons import comparisons
from components import figure, notes, scope
from components.context import PageContext

PLACES = 10


def draw_like_with_like(context: PageContext, places: pd.DataFrame, level: str) -> None:
    """Draw the places with most reports, each by three comparisons; nothing where no place has enough reports.

    `places`: those that match, by `level`. Each is set against all of its country, whichever places are chosen; one of which
    only some reports match (a posting in a chosen city and here) is none of these.
    """
    country = context.filtered(region=None, city=None)
    known = country.ask("locations/like_with_like", level=level, most=None)
    whole = country.ask("locations/places", level=level).set_index("group")["n"]
    chosen = places.loc[places["has_median"] & (places["n"] == places["group"].map(whole)), "group"]
    named = known.loc[known["group"].isin(chosen), "group"].unique()[:PLACES]
    rows = sentences.described(known[known["group"].isin(named)])
    if rows["premium"].isna().all():
        return
    with st.container(border=True):
        notes.header(sentences.finding(rows))
        st.markdown(sentences.same_companies(rows, level))
        chart = comparisons(rows, sentences.AXIS, context.colours)
        selected = figure.draw(
            chart, "like-with-like", alt=sentences.chart_alt(rows.dropna(subset="premium")), scope=scope.of_chart(context)
        )
        notes.caption(sentences.caption(rows), "like-with-like")
        choices = rows.drop_duplicates("group")
        figure.rows(country, "like-with-like", level, choices, selected)
