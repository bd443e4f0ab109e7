"""The headline of a company's own view, or why it has no reports to draw and the way to what there is."""

import pandas as pd
import streamlit as st

from app_pages.companies.reports import of_others
from app_pages.companies.sentences import company as sentences
from app_pages.companies.sentences.reports import ends
from components import notes, scope
from components.behind import reports_of_all
from components.cards import cards
from components.context import PageContext
from queries.selection import FILTERS, UNFILTERED, Selection, first_view
from vocabulary.filters import switch_names


def draw_headline(own: PageContext, company: str, pay: pd.DataFrame, country: str) -> None:
    """Draw the headline of a company; `pay`: the summaries of its reports ('own') and of the 'others', by group."""
    summary, facts = pay.loc["own"], own.ask("overview/foundations").iloc[0]
    others = pay.loc["others"] if "others" in pay.index else None
    stated, chosen = ends(own.ask("companies/reports"), own.money), own.selection
    elsewhere = sentences.reports_elsewhere(own.ask("companies/elsewhere"))
    notes.title(sentences.headline(company, summary, scope.reports(own.filtered(company=None), country), stated, own.money))
    st.markdown(sentences.scope(summary, facts, chosen.prices))
    notes.all_filters(own)
    st.caption(sentences.basis(summary, facts, chosen.ends, notes.set_aside(own.view), elsewhere))
    least = own.constant("reports_for_median")
    of_own = reports_of_all(own)
    figures = sentences.summary_cards(summary, others, facts, stated, least, own.money)
    cards(figures, "company", behind=[of_own, of_own, None if others is None else of_others(own, company), of_own])
    stating = own.ask("companies/states_pay", company_name=company).iloc[0]
    if told := sentences.states_pay(stating, own.constant("postings_for_share")):
        st.caption(told)


def draw_without_reports(own: PageContext, company: str, held: int, published: int) -> None:
    """Draw why a company has no report, of `held` reports, and a button that shows them; `published` figures stand below."""
    matching = int(own.ask("filters/matching_count").iloc[0]["reports"])
    notes.title(sentences.title_without_reports(company, matching, held))
    if matching:
        st.caption(notes.set_aside(own.view))
    else:
        st.write(sentences.note_without_reports(held, published))
    if held > matching:
        st.button(
            sentences.show_all_label(held),
            on_click=_widen,
            args=(_stated(own, company), first_view(own.view.snapshot.constants)),
            key="unfilter",
            type="primary",
            icon=":material/filter_alt_off:",
        )


def _stated(own: PageContext, company: str) -> dict[str, list[str]]:
    """Return what all reports of the company state, by filter."""
    everything = own.unfiltered().filtered(work_kind=None, country=None, company=(company,), inferred=True)
    counted = everything.ask("filters/in_view", most=int(everything.ask("filters/matching_count").iloc[0]["reports"]))
    return {str(name): list(part["choice"]) for name, part in counted.groupby("filter")}


def _widen(stated: dict[str, list[str]], default: Selection) -> None:
    """Set the filters so that all these reports pass.

    A filter that begins with choices gets theirs by name: the address keeps no filter that a page, not the reader, emptied.
    """
    for name in FILTERS:
        st.session_state[name] = stated[name] if getattr(default, name) else []
    for name in switch_names():
        st.session_state[name] = UNFILTERED[name]
