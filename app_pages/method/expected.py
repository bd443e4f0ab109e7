"""How expected pay is made, and how the model of each country did on reports that it had not seen."""

import streamlit as st

from app_pages.method import expected_sentences as sentences
from components.context import PageContext
from offer.expectation import COMPANIES, REPORTS, model_of
from queries.answers import each_row


def draw_expected(context: PageContext) -> None:
    """Draw the rule, and once it is opened the validation of each country: fitting them takes a moment."""
    st.markdown(sentences.rule(REPORTS, COMPANIES))
    listed = st.expander(
        "How each model did on reports that it had not seen",
        icon=":material/fact_check:",
        key="expected-checks",
        on_change="rerun",
    )
    if listed.open:
        with listed:
            for row in each_row(context.ask("offer/markets", reports=REPORTS, companies=COMPANIES)):
                if model := model_of(context.view, row.country, row.country_currency):
                    st.markdown(sentences.country(row.country_name, len(model.fit.design.y), model.company_share))
                    st.table(sentences.check_rows(model.checks), border="horizontal", hide_index=True)
