"""Pay by industry, below the list of companies: the industries of one country's reports, and those of no known one."""

import pandas as pd
import streamlit as st

from app_pages.companies.sentences import industries as sentences
from app_pages.companies.sentences.groups import chart_alt
from charts.pay_ranges import pay_ranges
from components import figure, notes, scope
from components.context import PageContext

NAME = "industries"
LIMITS = ("reports_for_many", "reports_for_median", "companies_for_place")


def draw_industries(market: PageContext) -> None:
    """Draw the industries of one country; nothing where no report has pay that can be counted."""
    industries = sentences.named(market.ask("companies/industries"))
    if industries.empty:
        return
    finding = sentences.finding(industries, market.money, market.view.snapshot.constants["confidence"])
    everyone = market.ask("companies/against", company_name=None).iloc[0]["median"]
    reference = (everyone, "all reports") if len(industries) > 1 and pd.notna(everyone) else None
    with st.container(border=True):
        st.subheader(finding)
        bars = pay_ranges(industries, market.money, market.colours, reference=reference, whole_labels=True)
        selected = figure.draw(bars, NAME, alt=chart_alt(finding, industries, market.money), scope=scope.of_chart(market))
        limits = (market.constant(name) for name in LIMITS)
        notes.caption(sentences.caption(industries, market.money, *limits), NAME)
        figure.rows(market, NAME, "industry", industries, selected)
