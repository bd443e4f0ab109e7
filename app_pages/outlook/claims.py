"""What guides say of the outlook in words, beside the official figures that support or refute it."""

import pandas as pd
import streamlit as st

from app_pages.outlook.sentences import claims as sentences
from charts.records import records
from components.contents import Contents
from components.context import PageContext
from queries.answers import each_row


def draw_claims(context: PageContext, occupations: pd.DataFrame, contents: Contents) -> None:
    """Draw each guide's claim with the occupations that the roles of this page lead to."""
    claims = context.ask("outlook/claims")
    if claims.empty or occupations.empty:
        return
    reached = occupations[occupations["group"].isin(_codes(context.ask("outlook/roles")))]
    with st.container(border=True):
        contents.header("What guides claim")
        for claim in records(claims):
            st.markdown(f"{sentences.claim_text(claim)} {sentences.verdict(claim, reached)}")


def _codes(roles: pd.DataFrame) -> set[str]:
    """Return the codes of the roles' official and nearest occupations."""
    return {code for role in each_row(roles) for code in [role.soc_code, *role.neighbours] if isinstance(code, str)}
