"""The headline of the overview: the middle half of the pay, what it rests on, and four cards."""

import pandas as pd
import streamlit as st

from app_pages.overview.sentences import headline
from components import figure, notes, scope
from components.cards import cards
from components.context import PageContext


def draw_headline(context: PageContext, everyone: pd.Series) -> None:
    """Draw the headline of one country; `everyone`: its reports as `overview/groups` gives them."""
    facts = context.ask("overview/foundations").iloc[0]
    mostly = scope.mostly(facts, context.selection)
    st.title(headline.headline(everyone, scope.reports(context, everyone["label"]), mostly, context.money))
    st.markdown(headline.scope(everyone, facts, context.selection.prices))
    notes.all_filters(context)
    once, bounds = context.ask("overview/each_company_once").iloc[0], context.ask("overview/bounds").iloc[0]
    cards(headline.summary_cards(everyone, once, bounds, context.money), "overview")
    benchmark = headline.benchmark(context.ask("overview/benchmarks"), context.money)
    if benchmark:
        st.markdown(benchmark)
    left_out = notes.left_out(context.view)
    notes.how_counted(headline.basis(everyone, facts, bounds, context.selection.ends, left_out, context.money), "headline")
    _draw_rows(context)


def draw_nothing_counted(context: PageContext) -> None:
    """Draw why no report that matches can be counted, and those reports."""
    st.title(headline.nothing_counted(scope.reports(context)))
    st.write(notes.left_out(context.view))
    _draw_rows(context)


def _draw_rows(context: PageContext) -> None:
    figure.rows(context, "headline", "company", pd.DataFrame({"group": [], "label": []}))
