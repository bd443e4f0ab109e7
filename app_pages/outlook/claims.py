"""What guides say of the outlook in words, beside the official figures that support or refute it."""

import pandas as pd
import streamlit as st

from app_pages.outlook.occupation import span
from charts.numbers import growth
from components.context import view
from components.words import joined, plain


def show(occupations: pd.DataFrame) -> None:
    """Each guide's claim with the occupations that the roles of this page lead to."""
    claims = view().ask("outlook/claims")
    if claims.empty or occupations.empty:
        return
    codes = view().ask("outlook/roles")
    named = {code for role in codes.itertuples() for code in [role.soc_code, *role.neighbours] if isinstance(code, str)}
    reached = occupations[occupations["group"].isin(named)]
    with st.container(border=True):
        st.subheader("What guides claim")
        for claim in claims.itertuples():
            st.markdown(f"{_claimed(claim)} {_verdict(claim, reached)}")


def _claimed(claim) -> str:
    who = plain(claim.publisher if isinstance(claim.publisher, str) else claim.source)
    link = f"[{who}]({claim.url})" if isinstance(claim.url, str) else who
    note = f" ({plain(claim.note)})" if isinstance(claim.note, str) else ""
    return f"{link} on {plain(claim.label)}: **{plain(claim.claim).lower()}**{note}."


def _verdict(claim, reached: pd.DataFrame) -> str:
    known = reached[reached["growth_class"].notna()]
    if known.empty:
        return "No official projection here has a word to set beside it."
    first = known.iloc[0]
    agree = int((known["growth_class"].str.lower() == claim.claim.lower()).sum())
    told = [f"{plain(row.label)} {growth(row.change_percent)} ({row.growth_class.lower()})" for row in known.itertuples()]
    judged = "refutes it" if agree == 0 else "supports it" + ("" if agree == len(known) else f" for {agree} of {len(known)}")
    return (
        f"Officially nobody projects interns. For the occupations that the roles above lead to, the projection {span(first)} "
        f"**{judged}**: {joined(told)}; all occupations {growth(first['all_change_percent'])}."
    )
