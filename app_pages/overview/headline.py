"""The headline of the overview: the middle half of the pay, what it rests on, and four cards."""

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages.overview.sentences import headline
from components import figure, notes, scope
from components.address import warn_unknown
from components.behind import reports_of_all
from components.cards import cards
from components.context import PageContext
from components.market import in_market

SWITCH = "overview-once"


def draw_headline(context: PageContext, everyone: pd.Series, folded: DeltaGenerator) -> None:
    """Draw the headline of one country; `everyone`: its reports as `overview/groups` gives them.

    A switch has the headline and its cards count each company once; what follows counts reports. `folded` takes what the
    headline rests on and its reports, folded away.
    """
    facts = context.ask("overview/foundations").iloc[0]
    reports, money = scope.reports(context, everyone["label"]), context.money
    head = st.container()
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        line = st.container(width="content")
        is_once = _switch()
    companies = context.ask("overview/pay_each_company_once").iloc[0] if is_once else None
    if companies is None:
        title = headline.headline(everyone, reports, scope.mostly(facts, context.selection), money)
        once, bounds = context.ask("overview/each_company_once").iloc[0], context.ask("overview/bounds").iloc[0]
        figures = headline.summary_cards(everyone, once, bounds, facts, money)
    else:
        title = headline.headline_of_companies(companies, reports, money)
        bounds = context.ask("overview/bounds_each_company_once").iloc[0]
        figures = headline.cards_of_companies(companies, everyone, bounds, facts, money)
    with head:
        notes.title(title)
    with line:
        st.markdown(headline.scope(everyone, facts, context.selection.prices))
    notes.all_filters(context)
    cards(figures, "overview", behind=[reports_of_all(context)] * len(figures))
    market, share = in_market(context, everyone["group"]), context.view.snapshot.constants["postings_with_pay"]
    if benchmark := headline.benchmark(market.ask("overview/benchmarks"), money):
        st.markdown(f"{benchmark} {headline.few_postings(facts['posted_share'], share)}".rstrip())
    left_out = notes.left_out(context.view)
    tails = headline.tails(everyone, "reports", money) if companies is None else headline.tails(companies, "companies", money)
    with folded:
        st.caption(headline.BEHIND)
        notes.how_counted(headline.basis(everyone, tails, facts, bounds, context.selection.ends, left_out), "headline")
        _draw_rows(context)


def _switch() -> bool:
    """Draw the switch and return whether each company counts once."""
    warn_unknown(SWITCH, headline.SWITCH, {"true", "false"})
    return st.toggle(headline.SWITCH, key=SWITCH, bind="query-params", help=headline.SWITCH_HELP)


def draw_nothing_counted(context: PageContext) -> None:
    """Draw why no report that matches can be counted, and those reports."""
    notes.title(headline.nothing_counted(scope.reports(context)))
    st.write(notes.left_out(context.view))
    _draw_rows(context)


def _draw_rows(context: PageContext) -> None:
    figure.rows(context, "headline", "company", pd.DataFrame({"group": [], "label": []}))
