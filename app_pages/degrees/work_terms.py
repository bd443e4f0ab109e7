"""What students of co-op degrees report of their work terms, where enough of them name theirs."""

import streamlit as st

from app_pages.degrees.sentences import work_terms as sentences
from charts.pay_ranges import pay_ranges
from components import chart_phrases, figure, notes, scope
from components.behind import Behind
from components.contents import Contents
from components.context import PageContext

NAME = "work-terms"


def draw_work_terms(market: PageContext, contents: Contents) -> None:
    """Draw the pay of each work term, and its reports; nothing where no term has enough reports for a median."""
    terms = market.ask("degrees/work_terms")
    if not terms["has_median"].any():
        return
    terms, money = terms.assign(label=terms["group"].map(sentences.label)), market.money

    def of_term(term: str | None) -> Behind:
        return Behind(market, "degrees/work_term_reports", {"term": term and int(term)})

    with st.container(border=True):
        contents.header(sentences.finding(terms, money), "By work term")
        bars, alt = pay_ranges(terms, money, market.colours), sentences.chart_alt(terms, money)
        selected = figure.draw(bars, NAME, alt=alt, scope=scope.of_chart(market))
        notes.caption(sentences.caption(chart_phrases.ranges_legend(terms, market.constant)), NAME)
        figure.rows(market, NAME, "work_term", terms, selected, asked=of_term)
