"""What the company of a programme pays, by the reports that pass the filters of the sidebar."""

import streamlit as st

from app_pages.programs.sentences import program as sentences
from components import notes
from components.context import PageContext
from components.pages import page_link


def draw_company_pay(context: PageContext, company: str | None) -> None:
    """Draw the pay of a company country by country, with a link to its own view; None where no one company is named."""
    with st.container(border=True):
        notes.header(sentences.pay_title(company))
        if company is None:
            st.markdown("No one company is named.")
            return
        _draw_countries(context, company)
        if company in set(context.ask("companies/known", search="")["company"]):
            page_link(
                "companies",
                label=sentences.company_label(company),
                icon=":material/apartment:",
                query_params={"of": company},
            )


def _draw_countries(context: PageContext, company: str) -> None:
    countries = context.filtered(company=(company,)).ask("overview/countries", least=1)
    countries = countries[countries["n"] > 0]
    for _, country in countries.iterrows():
        st.markdown(sentences.country_pay(country, context.money))
        st.caption(sentences.pay_interval(country, context.money, context.constant("reports_for_median")))
    st.caption(sentences.pay_scope(len(countries)))
