"""What a reader takes along: the link that reopens the page, a summary as one file, the offer as a report of their own copy."""

from datetime import date

import streamlit as st

from app_pages.offer.sentences import entry as sentences
from app_pages.offer.sentences.terms import name
from app_pages.offer.summary import summary
from components.address import here
from components.context import PageContext
from components.pages import page_link
from components.rights import reader, refusal
from components.words import plain
from ingest.batches.storing import NotAdded
from offer.answer import Answer, Judged
from offer.keep import keep

KEPT = "offer-kept"


def draw_take_along(context: PageContext, found: Answer) -> None:
    """Draw the link, the summary, and a button for each offer that keeps it."""
    judged, address = [each for each in found.judged if each], here()
    with st.container(horizontal=True):
        with st.popover("Copy link", icon=":material/link:"):
            st.caption(sentences.link_holds())
            st.code(address, language=None, wrap_lines=True)
        st.download_button(
            "Summary to print or send",
            lambda: summary(found, address, date.today()),
            file_name="offer.html",
            mime="text/html",
            icon=":material/print:",
            key="offer-summary",
            on_click="ignore",
        )
        for number, each in enumerate(judged if not refusal("keep") else ()):
            _draw_keep(context, number, each, name(each.offer) if len(judged) > 1 else "")
    if sentence := refusal("keep"):
        st.caption(sentence)
    if kept := st.session_state.pop(KEPT, None):
        st.success(kept, icon=":material/check_circle:")
        page_link("upload", "See what was added, and undo it", icon=":material/undo:")


def _draw_keep(context: PageContext, number: int, each: Judged, called: str) -> None:
    """Draw the button that keeps an offer, `called` so beside others, or the way to where it is kept already."""
    if each.ladder.kept:
        page_link("upload", sentences.is_kept(called), icon=":material/bookmark_added:")
        return
    st.button(
        f"Keep {called or 'it'} as a report", key=f"offer-keep-{number}", icon=":material/bookmark_add:",
        on_click=_keep, args=(context, each),
        help="Adds the offer to the data of this dashboard. You can undo it on the page Add a CSV.",
    )  # fmt: skip


def _keep(context: PageContext, each: Judged) -> None:
    if sentence := refusal("keep"):
        st.toast(sentence, icon=":material/lock:")
        return
    try:
        keep(each.offer, context.view.snapshot.data, reader())
    except NotAdded as error:
        st.toast(plain(str(error)), icon=":material/block:")
    else:
        st.session_state[KEPT] = sentences.kept(each.offer)
