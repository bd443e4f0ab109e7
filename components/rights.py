"""What the reader may change: asked by whatever changes something as it does so, and told where they may not."""

import os
from typing import Literal

import streamlit as st

from serving.rights import HEADER, UPLOADERS_VARIABLE, is_uploader, set_asking, set_rights

Right = Literal["add", "undo", "keep", "ask"]
WHAT = {
    "add": "Adding files",
    "undo": "Undoing and restoring what was added",
    "keep": "Keeping an offer as a report",
    "ask": "Asking in SQL",
}


def refusal(right: Right) -> str | None:
    """Return why the reader may not do something, as a sentence; None where they may.

    It goes by the connection of the moment: one without a reader at its other end may do nothing, unless the operator opened
    it to all.
    """
    if right == "ask" and (opened := set_asking()) is not None:
        return None if opened else refused(right, "off")
    if (st.context.headers.get(HEADER) or set_rights()) == "all":
        return None
    uploaders = os.environ.get(UPLOADERS_VARIABLE, "")
    if not uploaders:
        return refused(right, None)
    if not st.user.get("is_logged_in"):
        return refused(right, "signed out")
    known = st.user.get("email_verified") is not False and is_uploader(str(st.user.get("email") or ""), uploaders)
    return None if known else refused(right, "unknown")


def reader() -> str:
    """Return who does something, for the log: the address that the reader signed in with, else only that it was a page."""
    return str(st.user.get("email") or "page") if st.user.get("is_logged_in") else "page"


def refused(right: Right, why: Literal["signed out", "unknown", "off"] | None) -> str:
    """Return the sentence that refuses something: to all, to who is not signed in, or to who is and is not on the list."""
    if why == "off":
        return f"{WHAT[right]} is turned off here."
    if why == "signed out":
        return f"{WHAT[right]} is open to those who sign in and are on the list of this dashboard."
    if why == "unknown":
        return f"{WHAT[right]} is not open to the address that you signed in with."
    return f"{WHAT[right]} is not possible here: this dashboard is open for reading only."


def draw_refusal(right: Right) -> bool:
    """Draw why the reader may not do something, with a way to sign in where there is one, and return whether they may not."""
    sentence = refusal(right)
    if not sentence:
        return False
    st.info(sentence, icon=":material/lock:")
    if os.environ.get(UPLOADERS_VARIABLE) and sentence != refused(right, "off"):
        with st.container(horizontal=True):
            if st.user.get("is_logged_in"):
                st.button("Sign out", key="sign-out", icon=":material/logout:", on_click=st.logout)
            else:
                st.button("Sign in", key="sign-in", icon=":material/login:", on_click=st.login)
    return True
