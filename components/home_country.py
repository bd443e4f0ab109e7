"""The reader's own country, offered once: where the time zone names one of which there are enough reports.

Once is once a visit. What is answered is held by the session, which ends when a page is loaded anew. What would outlive it is a
cookie or the browser's store, which pages of Streamlit cannot write and which would follow readers; the address, in which the
answer would go to everybody who is sent a link; or a list of readers on the server.
"""

import streamlit as st
from babel.core import get_global

from components import phrases, reading
from components.context import choice_names
from queries.database import Snapshot, View
from queries.selection import Selection, first_view

SETTLED = "own-country-settled"


def country_of(zone: str | None) -> str | None:
    """Return the country (ISO 3166) of a time zone of the tz database, also under a former name; None where it has none."""
    current = get_global("zone_aliases").get(zone, zone)
    country = get_global("zone_territories").get(zone) or get_global("zone_territories").get(current)
    return None if country in (None, "ZZ", "001") else country


def offer(snapshot: Snapshot, selection: Selection) -> None:
    """Offer the reader's own country in one click, until it is taken, refused, or another country is chosen."""
    default = first_view(snapshot.constants)
    if selection.country != default.country or "country" in st.query_params:
        st.session_state[SETTLED] = True
    own = None if SETTLED in st.session_state else country_of(st.context.timezone)
    if own is None or own in (default.country or ()):
        return
    home = View(snapshot, default.with_(country=(own,)))
    found = home.ask("filters/matching_count").iloc[0]["counted"]
    if found < snapshot.constants["country_reports"]:
        return
    name = choice_names(snapshot)[own]
    with st.container(horizontal=True, vertical_alignment="center", key="own-country"):
        st.button(
            phrases.own_country(name, int(found)),
            icon=":material/public:",
            key="take-own-country",
            on_click=_take,
            args=(own, home),
        )
        st.button("No, thanks", key="refuse-own-country", type="tertiary", on_click=_settle)


def _take(own: str, home: View) -> None:
    st.session_state.update({"country": [own], **reading.as_stated(home)})
    _settle()


def _settle() -> None:
    st.session_state[SETTLED] = True
