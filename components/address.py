"""The address that a reader opened: its parameters before any control reads them, and those that none understands."""

from collections.abc import Mapping
from urllib.parse import urlencode

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import address_phrases
from components.selection import MARK
from queries.database import Snapshot, View
from queries.selection import FILTERS, READINGS, Selection
from vocabulary.choices import rows_of

READ = "address-read"
#: The parameters that hold names of companies.
OF_COMPANIES = ("company", "of", "companies-compare")
#: The parameter of a link whose parameters the controls shall follow.
LINK = "linked"
#: The parameter that names the filters of the first view that are cleared.
ANY = "any"
#: The parameter that hands an offer in one line over to the page My offer.
OFFER_LINE = "offer-line"
#: How names begin that other sites add to the addresses which they link to: they ask nothing of a page.
ADDED_BY_OTHERS = ("utm_", "fbclid", "gclid", "msclkid", "mc_", "igshid", "ref")
#: Of the address with which a session began: names that pages look for themselves, and names that nothing goes by.
LOOKED_FOR, UNKNOWN = "address-looked-for", "address-unknown"


def bring_up_to_date(snapshot: Snapshot) -> None:
    """Rewrite the address with which a session starts in today's words; restart the run if that changes it.

    Parameters without a value (`?unit=`) go: each control begins as it does without them, where a control that must have a
    choice would have none. A choice that has been renamed gets its new name, and a company the name it is listed by.
    """
    if READ in st.session_state:
        return
    st.session_state[READ] = True
    opened = {name: st.query_params.get_all(name) for name in st.query_params}
    current = up_to_date(opened, snapshot)
    for name, values in opened.items():
        if current[name] != values:
            st.query_params[name] = current[name]
    if current != opened:
        st.rerun()


def up_to_date(opened: dict[str, list[str]], snapshot: Snapshot) -> dict[str, list[str]]:
    """Return the values of an address by parameter, without empty and repeated ones, in today's words."""
    renamed = {(row["parameter"], row["was"]): row["is"] for row in rows_of("renamed")}
    companies = sorted({value for name in OF_COMPANIES for value in opened.get(name, ()) if value})
    if companies:
        called = View(snapshot, Selection()).ask("filters/companies_called", names=companies)
        by_name = dict(zip(called["written"], called["company"], strict=True))
        renamed |= {(name, written): company for name in OF_COMPANIES for written, company in by_name.items()}
    return {
        name: list(dict.fromkeys(renamed.get((name, value), value) for value in values if value))
        for name, values in opened.items()
    }


def here() -> str:
    """Return the address of the page as it is now, which opens exactly this view."""
    parameters = {name: st.query_params.get_all(name) for name in st.query_params}
    return f"{(st.context.url or '').partition('?')[0]}?{urlencode(parameters, doseq=True)}"


def follow_link() -> None:
    """Let the address say what its controls hold, where a link of a page led to it: else they keep what they held before."""
    if LINK not in st.query_params:
        return
    del st.query_params[LINK]
    for name in st.query_params:
        st.session_state.pop(name, None)


def linked(parameters: Mapping[str, str | list[str]]) -> dict[str, str | list[str]]:
    """Return the parameters of a link within the dashboard that its page's controls shall follow; an empty one clears."""
    return {**parameters, LINK: "true"}


def warn_unknown(parameter: str, title: str, labels: set[str]) -> None:
    """Warn of each value of one parameter of the address that is none of the labels: its control falls back to its default."""
    st.session_state.setdefault(LOOKED_FOR, set()).add(parameter)
    wrong = [value for value in st.query_params.get_all(parameter) if value and value not in labels]
    if wrong:
        st.warning(address_phrases.unknown_values(wrong, title), icon=":material/link_off:")


def warn_unknown_names(place: DeltaGenerator) -> None:
    """Warn, in its place, of the names in the address with which a session began that nothing goes by, once a page is drawn.

    Known is what a control holds, what a page looks for itself, and the mark of a chart, which may have nothing to draw.
    """
    if UNKNOWN not in st.session_state:
        known = {*map(str, st.session_state), *st.session_state.get(LOOKED_FOR, ()), *FILTERS, *READINGS, ANY}
        st.session_state[UNKNOWN] = [
            name for name in st.query_params
            if name not in known and not name.endswith(MARK) and not name.startswith(ADDED_BY_OTHERS)
        ]  # fmt: skip
    if names := [name for name in st.session_state[UNKNOWN] if name in st.query_params]:
        place.warning(address_phrases.unknown_names(names), icon=":material/link_off:")
