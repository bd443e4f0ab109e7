"""What a page run shares: its view, the colours of the reader's theme, the way pay is read."""

import streamlit as st

from charts.numbers import Money
from charts.theme import Palette, palette
from queries.database import Snapshot, View
from queries.selection import Selection

VIEW = "page-view"


def keep(view: View) -> None:
    """Gives the view of this run to the page."""
    st.session_state[VIEW] = view


def view() -> View:
    """The view of this run: all questions of the page see one snapshot of the tables."""
    return st.session_state[VIEW]


def colours() -> Palette:
    """The colours of the theme that the reader sees."""
    return palette("dark" if st.context.theme.type == "dark" else "light")


def money() -> Money:
    """How the reader asked to read pay."""
    selection = view().selection
    return Money(selection.currency, selection.unit, selection.prices)


def place_names(snapshot: Snapshot) -> dict[str, str]:
    """The names of countries and states by their codes (US, US-CA)."""
    places = View(snapshot, Selection()).ask("filters/place_names")
    return dict(zip(places["choice"], places["name"], strict=True))


def constant(name: str) -> int:
    """A named constant of the tables, as a whole number."""
    return int(view().snapshot.constants[name])
