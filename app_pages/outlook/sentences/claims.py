"""Sentences on what guides claim, as `outlook/claims` gives it, beside the official projections."""

import pandas as pd

from app_pages.outlook.sentences.occupation import projection_years
from charts.numbers import growth
from charts.records import records
from components.words import joined, plain


def claim_text(claim: dict) -> str:
    """Return who claims what of which work."""
    who = plain(claim["publisher"] if isinstance(claim["publisher"], str) else claim["source"])
    link = f"[{who}]({claim['url']})" if isinstance(claim["url"], str) else who
    note = f" ({plain(claim['note'])})" if isinstance(claim["note"], str) else ""
    return f"{link} on {plain(claim['label'])}: **{plain(claim['claim']).lower()}**{note}."


def verdict(claim: dict, occupations: pd.DataFrame) -> str:
    """Return whether the projections of these occupations (rows of `outlook/occupations`) support the claim or refute it."""
    known = occupations[occupations["growth_class"].notna()]
    if known.empty:
        return "No official projection here has a word to set beside it."
    first = known.iloc[0]
    agree = int((known["growth_class"].str.lower() == claim["claim"].lower()).sum())
    growths = [
        f"{plain(row['label'])} {growth(row['change_percent'])} ({row['growth_class'].lower()})" for row in records(known)
    ]
    some = "" if agree == len(known) else f" for {agree} of {len(known)}"
    judgement = f"supports it{some}" if agree else "refutes it"
    return (
        f"Officially nobody projects interns. For the occupations that the roles above lead to, the projection "
        f"{projection_years(first)} **{judgement}**: {joined(growths)}; all occupations {growth(first['all_change_percent'])}."
    )
