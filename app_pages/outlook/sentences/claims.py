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
    return f"{link} on jobs for {plain(claim['label'])}: **{plain(claim['claim']).lower()}**{note}."


def verdict(claim: dict, occupations: pd.DataFrame) -> str:
    """Return of how many of these occupations (rows of `outlook/occupations`) the projections say what the guide claims."""
    known = occupations[occupations["growth_class"].notna()]
    if known.empty:
        return "No official projection here can be compared with it."
    first = known.iloc[0]
    agree = int((known["growth_class"].str.lower() == claim["claim"].lower()).sum())
    growths = [
        f"{plain(row['label'])} {growth(row['change_percent'])} ({row['growth_class'].lower()})" for row in records(known)
    ]
    whole = "the one occupation" if len(known) == 1 else f"all {len(known)} occupations"
    of = whole if agree in (0, len(known)) else f"{agree} of {len(known)} occupations"
    return (
        f"No official projection covers interns. For {of} that the roles above lead to, the projection "
        f"{projection_years(first)} **{'says the same' if agree else 'says otherwise'}**: {joined(growths)}; all occupations "
        f"{growth(first['all_change_percent'])}."
    )
