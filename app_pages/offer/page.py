"""My offer: one line or its fields to a verdict, what it is worth, and which of two or three is ahead."""

from datetime import date

import streamlit as st

from app_pages.offer.details import draw_details
from app_pages.offer.entry import draw_examples, draw_fields, draw_line, fields_of_address, take_line_of_address
from app_pages.offer.ladder import asked_step
from app_pages.offer.sentences import entry as sentences
from app_pages.offer.sentences import verdict
from app_pages.offer.take_along import draw_take_along
from app_pages.offer.together import draw_together
from components import notes
from components.address import warn_unknown
from components.context import PageContext
from components.controls import Controls
from components.words import plain
from offer.answer import Answer, Judged, answer


def controls() -> Controls:
    """Return the filters and readings of pay that change the page."""
    return Controls(readings=("currency",))


def draw(context: PageContext) -> None:
    """Draw the page."""
    take_line_of_address(context.view)
    head = st.container()
    draw_line(context.later().view)
    box = st.container()
    offers = fields_of_address()
    found = answer(context.view, offers, date.today().year, context.money.currency, asked_step()) if any(offers) else None
    with box:
        draw_fields(offers, found)
    with head:
        notes.title(_title(found))
    if found is None:
        st.markdown(sentences.invitation())
        draw_examples()
        return
    judged = [each for each in found.judged if each]
    if len(judged) > 1:
        draw_together(found)
    if judged:
        draw_details(context, _chosen(judged))
        draw_take_along(context, found)


def _chosen(judged: list[Judged]) -> Judged:
    """Return the offer that is shown in full: the first, or the one that the reader chooses of several."""
    if len(judged) == 1:
        return judged[0]
    names = [f"{number}" for number in range(1, len(judged) + 1)]
    warn_unknown("offer-shown", "Offer shown in full", set(names))
    chosen = st.segmented_control(
        "In full: offer", names, default=names[0], required=True, key="offer-shown", bind="query-params"
    )
    return judged[names.index(chosen or names[0])]


def _title(found: Answer | None) -> str:
    """Return the verdict on one offer, which of several is ahead, or what is asked."""
    if found is None:
        return sentences.TITLE
    if found.differences:
        return sentences.ahead(found.differences, found.offers)
    if each := next((each for each in found.judged if each), None):
        return verdict.headline(each.offer, each.ladder)
    return plain(sentences.first_question(found.readings))
