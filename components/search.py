"""The search box on top of every page: what goes by a name, as links to where its figures are."""

from collections.abc import Mapping

import streamlit as st

from components.address import ANY, linked
from components.context import choice_names
from components.pages import page_link
from components.words import plain, word
from queries.answers import each_row
from queries.database import View, database
from queries.selection import Selection

MOST = 8
#: How much of what is typed is looked for.
LONGEST = 80
FIELD = "search"
#: What stands beside a hit of each kind, and its Material symbol.
KINDS = {
    "company": ("company", "apartment"),
    "city": ("city", "location_on"),
    "region": ("state or province", "location_on"),
    "country": ("country", "public"),
    "role_family": ("role family", "category"),
    "role": ("role", "work"),
    "occupation": ("occupation", "trending_up"),
    "program": ("programme", "event"),
    "university": ("PhD stipends", "school"),
}


def draw() -> None:
    """Draw the box; what was typed goes once the page is drawn anew, since then a hit was followed or something else done."""
    last = st.session_state.get(FIELD, 0)
    st.session_state[FIELD] = last + 1 if st.session_state.get(f"{FIELD}-{last}") else last
    _draw_box(f"{FIELD}-{st.session_state[FIELD]}")


@st.fragment
def _draw_box(key: str) -> None:
    with st.container(key="search-box", gap=None):
        text = st.text_input(
            "Search",
            type="search",
            live="200ms",
            key=key,
            label_visibility="collapsed",
            placeholder="Company, place, role, university …",
        )
        if text.strip():
            with st.container(key="search-hits", gap=None):
                _draw_hits(text)


def _draw_hits(text: str) -> None:
    view = View(database().standing(), Selection())
    found = view.ask("search/hits", text=text[:LONGEST], most=MOST)
    names = choice_names(view.snapshot)
    for row in each_row(found):
        kind, icon = KINDS[row.kind]
        page, parameters = target(row.kind, row.value, row.country, names)
        label = f"{plain(row.label if isinstance(row.label, str) else word(row.value))} :gray[· {kind}]"
        page_link(page, label, icon=f":material/{icon}:", query_params=linked(parameters), width="stretch")
    if found.empty:
        st.caption(f"Nothing in the data goes by “{plain(text.strip())}”.")


def target(kind: str, value: str, country: str | None, names: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """Return the page that a hit leads to and the parameters of its address; `names` are those of countries and states.

    A place takes the place of the places that are chosen: an empty parameter clears its filter.
    """
    if kind in ("city", "region", "country"):
        here = {kind: names.get(value, value)}
        name = names.get(country or "")
        within = {"country": name} if name else {"country": "", ANY: "country"}
        return "locations" if kind == "city" else "overview", {"region": "", "city": ""} | within | here
    if kind == "role_family":
        return "overview", {kind: word(value)}
    if kind == "university":
        return "data", {"table": "Statistics", "data-search": value}
    page, parameter = {
        "company": ("companies", "of"),
        "role": ("outlook", "outlook-role"),
        "occupation": ("outlook", "outlook-of"),
        "program": ("programs", "program"),
    }[kind]
    return page, {parameter: value}
