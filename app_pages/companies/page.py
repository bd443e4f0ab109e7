"""What companies pay: the ranking, their industries and roles, up to four of them side by side, and each company's own view."""

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages.companies.company import draw_company
from app_pages.companies.comparison import draw_comparison
from app_pages.companies.industries import draw_industries
from app_pages.companies.ranking import SORTS, draw_ranking, open_company
from app_pages.companies.roles import draw_roles
from components import notes
from components.address import warn_unknown
from components.context import PageContext
from components.controls import PAY, Controls

COMPARED = 4


def controls() -> Controls:
    """Return the filters and readings of pay that change the page."""
    return PAY


def draw(context: PageContext) -> None:
    """Draw the page."""
    known = context.unfiltered().ask("companies/known", search="")
    head = st.container()
    controls = st.container(horizontal=True, vertical_alignment="bottom")
    company, compared = _draw_controls(known, controls)
    if compared:
        draw_comparison(context, compared)
    if company:
        draw_company(context, known[known["company"] == company].iloc[0], head, controls)
    elif context.ask("filters/matching_count").iloc[0]["reports"] == 0:
        with head:
            notes.nothing_matches(context)
    else:
        market = draw_ranking(context, head, controls)
        draw_industries(market)
        draw_roles(market)


def _draw_controls(known: pd.DataFrame, controls: DeltaGenerator) -> tuple[str | None, list[str]]:
    """Draw the controls and return the company whose own view is asked for, and the companies to compare."""
    names = known["company"].tolist()
    reported = known.loc[known["reports"] > 0, "company"].tolist()
    warn_unknown("of", "Company", set(names))
    warn_unknown("companies-compare", "Company to compare", set(reported))
    warn_unknown("companies-sort", "Order", set(SORTS.values()))
    with controls:
        company = st.selectbox(
            "One company",
            names,
            index=None,
            key="of",
            bind="query-params",
            placeholder="NVIDIA, Tesla …",
            width=215,
        )
        compared = st.multiselect(
            "Compare",
            reported,
            key="companies-compare",
            bind="query-params",
            select_all=False,
            max_selections=COMPARED,
            placeholder="Up to four",
            width=350,
        )
        if company:
            st.button("All companies", icon=":material/arrow_back:", on_click=open_company, args=(None,), key="all-companies")
    return company, compared
