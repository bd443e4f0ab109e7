"""A company's own view: its reports against those of all others, by degree, place and year, and the reports themselves."""

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages.companies.breakdowns import draw_breakdowns, draw_years
from app_pages.companies.filed import draw_filed_pay
from app_pages.companies.headline import draw_headline, draw_without_reports
from app_pages.companies.published import draw_published
from app_pages.companies.reports import draw_reports
from components import figure, how_to_read
from components.behind import reports_of
from components.context import PageContext
from components.market import choose_market


def draw_company(context: PageContext, known: pd.Series, head: DeltaGenerator, controls: DeltaGenerator) -> None:
    """Draw the view of one company: `known` is its row of `companies/known`, what the data holds whatever the filters.

    `head` takes the headline, `controls` the choice of a country. The sidebar's company filter does not apply, the others do.
    """
    company = known["company"]
    own, country = choose_market(context.filtered(company=(company,)), "of-market", controls)
    market = own.filtered(company=None)
    pay = market.ask("companies/against", company_name=company).set_index("group", drop=False)
    printed = market.ask("companies/published", company_name=company)
    filings = market.ask("companies/filed_pay", company_name=company)
    if "own" in pay.index:
        with head:
            draw_headline(own, company, pay, country)
        draw_reports(own, company, pay, printed)
        how_to_read.draw(own)
        draw_breakdowns(own)
        _draw_over_time(own, company, filings)
    else:
        with head:
            draw_without_reports(own, company, int(known["reports"]), len(printed) + len(filings))
        draw_published(own, company, printed)
        draw_filed_pay(own, company, filings)
    if own.ask("filters/matching_count").iloc[0]["reports"]:
        _draw_reports(own, company)


def _draw_over_time(own: PageContext, company: str, filings: pd.DataFrame) -> None:
    """Draw the years and the filed pay, side by side where there are both."""
    years = own.ask("companies/years")
    left, right = st.columns(2) if len(years) > 1 and len(filings) else (st.container(), st.container())
    if len(years) > 1:
        with left.container(border=True, height="stretch"):
            draw_years(own, years)
    with right:
        draw_filed_pay(own, company, filings)


def _draw_reports(own: PageContext, company: str) -> None:
    with st.container(border=True):
        st.header("The reports")
        figure.draw_reports(reports_of(own, "company", company), "company")
