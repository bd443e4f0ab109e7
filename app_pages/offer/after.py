"""After the internship: full-time pay that the employer files for, and the occupation with its growth."""

import streamlit as st

from app_pages.offer.sentences import after as sentences
from components.context import PageContext
from offer.terms import Offer

FILINGS_SHOWN = 3


def draw_after(context: PageContext, offer: Offer) -> None:
    """Draw what comes after an offer in the United States: how many are hired, and what its company and its role lead to."""
    if offer.where.country != "US":
        return
    yearly = context.filtered(unit="year", currency=offer.currency, prices="as_paid")
    filed = yearly.ask("companies/filed_pay", company_name=offer.company)
    occupation = context.ask("offer/occupation", role=offer.role_family)
    constants = context.view.snapshot.constants
    lines = [
        sentences.hired(constants["interns_offered_a_job"], constants["interns_hired"]),
        *sentences.filings(filed[filed["area_type"] == "country"].head(FILINGS_SHOWN), offer.currency),
        *sentences.occupation(occupation),
    ]
    with st.container(border=True):
        st.header("After the internship")
        st.markdown("\n".join(f"- {line}" for line in lines))
