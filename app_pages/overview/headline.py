"""The headline of the overview: the middle half of the pay, what it rests on, and four cards."""

import pandas as pd
import streamlit as st

from app_pages.overview.sentences import headline
from components import figure, notes, scope
from components.address import warn_unknown
from components.cards import cards
from components.context import PageContext

SWITCH = "overview-once"


def draw_headline(context: PageContext, everyone: pd.Series) -> None:
    """Draw the headline of one country; `everyone`: its reports as `overview/groups` gives them.

    A switch has the headline and its cards count each company once; what follows counts reports.
    """
    facts = context.ask("overview/foundations").iloc[0]
    reports, money = scope.reports(context, everyone["label"]), context.money
    head, switch = st.container(), st.container()
    with switch:
        is_once = _switch()
    companies = context.ask("overview/pay_each_company_once").iloc[0] if is_once else None
    if companies is None:
        title = headline.headline(everyone, reports, scope.mostly(facts, context.selection), money)
        once, bounds = context.ask("overview/each_company_once").iloc[0], context.ask("overview/bounds").iloc[0]
        figures = headline.summary_cards(everyone, once, bounds, money)
    else:
        title = headline.headline_of_companies(companies, reports, money)
        bounds = context.ask("overview/bounds_each_company_once").iloc[0]
        figures = headline.cards_of_companies(companies, everyone, bounds, money)
    with head:
        st.title(title)
        st.markdown(headline.scope(everyone, facts, context.selection.prices))
        notes.all_filters(context)
    cards(figures, "overview")
    benchmark = headline.benchmark(context.ask("overview/benchmarks"), context.money)
    if benchmark:
        st.markdown(benchmark)
    left_out = notes.left_out(context.view)
    tails = headline.tails(everyone, "reports", money) if companies is None else headline.tails(companies, "companies", money)
    notes.how_counted(headline.basis(everyone, tails, facts, bounds, context.selection.ends, left_out), "headline")
    _draw_rows(context)


def _switch() -> bool:
    """Draw the switch and return whether each company counts once."""
    warn_unknown(SWITCH, headline.SWITCH, {"true", "false"})
    return st.toggle(headline.SWITCH, key=SWITCH, bind="query-params", help=headline.SWITCH_HELP)


def draw_nothing_counted(context: PageContext) -> None:
    """Draw why no report that matches can be counted, and those reports."""
    st.title(headline.nothing_counted(scope.reports(context)))
    st.write(notes.left_out(context.view))
    _draw_rows(context)


def _draw_rows(context: PageContext) -> None:
    figure.rows(context, "headline", "company", pd.DataFrame({"group": [], "label": []}))
