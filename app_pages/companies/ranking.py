"""The ranking of companies, page by page: those with enough reports for a median, then those with few."""

import math

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages.companies.sentences import ranking as sentences
from charts.pay_ranges import pay_ranges
from components import basis_phrases, chart_phrases, figure, how_to_read, notes, scope
from components.context import PageContext
from components.market import choose_market
from components.paging import first_page, rows_before
from components.words import plain

PAGE = "companies-page"
PAGE_SIZE = 25
SUGGESTED = 5
SORTS = {"pay": "Pay", "reports": "Reports", "newest": "Newest", "name": "Name"}


def open_company(company: str | None) -> None:
    """Show the company's own view in the next run of the page; None: the ranking."""
    st.session_state["of"] = company


def draw_ranking(context: PageContext, head: DeltaGenerator, controls: DeltaGenerator) -> PageContext:
    """Draw the companies of one country and return its context.

    `head` takes the headline, `controls` the country; the order and the search stand above the list that they change.
    """
    with st.container(horizontal=True, vertical_alignment="bottom"):
        sort, search = _draw_order()
    market, country = choose_market(context, "companies-market", controls)
    with head:
        _draw_headline(market, country)
    parts = market.ask("companies/parts", search=search).iloc[0]
    if parts["documented"] + parts["few"] == 0:
        _draw_no_company(context, search)
        return market
    with st.container(border=True):
        chart, pages = st.container(), st.container(horizontal=True, horizontal_alignment="center")
        with pages:
            part, skipped = _draw_pages(int(parts["documented"]), int(parts["few"]))
        shown = market.ask("companies/ranking", search=search, sort=sort, part=part, most=PAGE_SIZE, skipped=skipped)
        with chart:
            picked = _draw_chart(market, shown, part, sentences.place_in_list(part, skipped, len(shown), parts))
        figure.rows(market, "companies", "company", shown, picked)
    how_to_read.draw(market)
    return market


def _draw_order() -> tuple[str, str]:
    """Draw the controls of the list and return its order and the part of a name that is searched."""
    sort = st.segmented_control(
        "Sort by",
        list(SORTS),
        default="pay",
        required=True,
        format_func=SORTS.__getitem__,
        key="companies-sort",
        bind="query-params",
        on_change=first_page,
        args=(PAGE,),
    )
    search = st.text_input(
        "Search",
        key="companies-search",
        bind="query-params",
        placeholder="Part of a name",
        max_chars=80,
        icon=":material/search:",
        on_change=first_page,
        args=(PAGE,),
        width=175,
    )
    return sort, (search or "").strip()


def _draw_headline(market: PageContext, country: str) -> None:
    everyone = market.ask("companies/parts", search="").iloc[0]
    highest = scope.highest_posted(market)
    facts = market.ask("overview/foundations").iloc[0]
    reports, of_one = scope.reports(market, country), len(market.selection.company or ()) == 1
    notes.title(sentences.headline(highest, reports, of_one, int(everyone["documented"] + everyone["few"]), market.money))
    st.markdown(sentences.scope(everyone, facts, market.selection.prices))
    notes.all_filters(market)
    st.caption(f"{basis_phrases.largest(facts)} {basis_phrases.full_time_hours(facts)}".rstrip())


def _draw_pages(documented: int, few: int) -> tuple[str, int]:
    """Draw the page numbers and return the part of the ranking on the chosen page, and how many of it come before.

    No page mixes the two parts.
    """
    first, second = math.ceil(documented / PAGE_SIZE), math.ceil(few / PAGE_SIZE)
    before = rows_before((first + second) * PAGE_SIZE, PAGE_SIZE, PAGE)
    return ("documented", before) if before < first * PAGE_SIZE else ("few", before - first * PAGE_SIZE)


def _draw_chart(market: PageContext, shown: pd.DataFrame, part: str, place: str) -> str | None:
    """Draw the companies of one page and return the one that is selected."""
    everyone = market.ask("companies/against", company_name=None).iloc[0]
    reference = None if pd.isna(everyone["median"]) else (everyone["median"], "all reports")
    bars = pay_ranges(shown, market.money, market.colours, reference=reference)
    title = sentences.chart_title(part, market.constant("reports_for_median"))
    notes.header(title)
    picked = figure.draw(bars, "companies", alt=sentences.chart_alt(title, shown, market.money), scope=scope.of_chart(market))
    if picked:
        st.button(
            sentences.open_label(picked),
            icon=":material/apartment:",
            on_click=open_company,
            args=(picked,),
            key="open-company",
            type="primary",
        )
    notes.caption(sentences.chart_caption(part, place, chart_phrases.ranges_legend(shown, market.constant)), "companies")
    return picked


def _draw_no_company(context: PageContext, search: str) -> None:
    """Draw why nothing is ranked, and the companies that go by the searched name without reports here."""
    st.info(sentences.no_company(search), icon=":material/search_off:" if search else ":material/info:")
    if not search:
        return
    elsewhere = context.unfiltered().ask("companies/known", search=search)["company"].head(SUGGESTED)
    if len(elsewhere):
        st.markdown("Known, but without reports that match:")
        with st.container(horizontal=True):
            for name in elsewhere:
                st.button(plain(name), on_click=open_company, args=(name,), key=f"open-{name}")
