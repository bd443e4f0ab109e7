"""The headline of the overview: the middle half of the pay, what it rests on, and four cards."""

import pandas as pd
import streamlit as st

from app_pages.overview.sentences import headline
from components import figure, notes, scope
from components.cards import cards
from components.context import PageContext, place_names


def draw_headline(context: PageContext, everyone: pd.Series) -> None:
    """Draw the headline of one country; `everyone`: its reports as `overview/groups` gives them."""
    facts = context.ask("overview/foundations").iloc[0]
    names = place_names(context.view.snapshot)
    reports = scope.reports_of(context.selection, names, everyone["label"])
    st.title(headline.headline(everyone, reports, scope.mostly(facts, context.selection), context.money))
    st.markdown(headline.scope(everyone, facts, context.selection.prices))
    cards(headline.summary_cards(everyone, facts, context.money), "overview")
    for line in (
        headline.bounds(context.ask("overview/bounds").iloc[0], context.money),
        headline.each_company_once(context.ask("overview/each_company_once").iloc[0], context.money),
        headline.benchmark(context.ask("overview/benchmarks"), context.money),
    ):
        if line:
            st.markdown(line)
    filters = scope.all_filters(context.selection, names)
    st.caption(headline.basis(everyone, facts, context.selection.ends, filters, notes.left_out(context.view)))
    _draw_rows(context)


def draw_nothing_counted(context: PageContext) -> None:
    """Draw why no report that matches can be counted, and those reports."""
    st.title("No report that matches can be counted")
    st.write(notes.left_out(context.view))
    _draw_rows(context)


def _draw_rows(context: PageContext) -> None:
    figure.rows(context, "headline", "company", pd.DataFrame({"group": [], "label": []}))
