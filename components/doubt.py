"""A report that looks wrong: what of it to copy, and where to send it."""

import os
import re

import pandas as pd
import streamlit as st

from components import selection
from components.address import here
from components.words import ADDRESS, plain

CONTACT_VARIABLE = "DASHBOARD_CONTACT"
MAIL = r"[^\s()<>@]+@[^\s()<>@]+"


def send_to(contact: str) -> str:
    """Return where to send what is copied: to the `contact` that the operator names, an address or words, or nowhere."""
    if not contact:
        return "Looks wrong? Copy this: it names the report, its source and this view to whoever keeps the data."
    link = contact if re.fullmatch(ADDRESS, contact) else f"mailto:{contact}" if re.fullmatch(MAIL, contact) else None
    return f"Looks wrong? Copy this and send it to {f'[{plain(contact)}]({link})' if link else plain(contact)}."


def told(report: pd.Series, how_made: str, address: str) -> str:
    """Return a report as lines to copy: its id and whose it is, how its number was made, its source, the view it stands in."""
    of = [report["report_id"], *(report[name] for name in ("company", "role", "place") if isinstance(report[name], str))]
    lines = [" · ".join(of), how_made or report["set_aside"], report["url"], address]
    return "\n".join(line for line in lines if isinstance(line, str) and line)


def draw_doubt(rows: pd.DataFrame, how_made: list[str], key: str) -> None:
    """Draw what to copy of the row that is selected in the table with that key; `rows` are those of the table."""
    chosen = selection.of_row(key, pd.Series(range(len(rows))))
    if chosen is not None:
        st.caption(send_to(os.environ.get(CONTACT_VARIABLE, "").strip()))
        st.code(told(rows.iloc[int(chosen)], how_made[int(chosen)], here()), language=None, wrap_lines=True)
