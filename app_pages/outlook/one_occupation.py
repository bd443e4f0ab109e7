"""One occupation by itself: its pay, its growth, how one enters it, the interns that lead to it, and similar occupations."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from app_pages.outlook.interns import interns_of, pay_of_interns
from app_pages.outlook.occupation import official_money
from app_pages.outlook.sentences import occupation as occupations_sentences
from app_pages.outlook.sentences import one_occupation as sentences
from charts.numbers import Money
from charts.records import records
from components import scope
from components.address import linked
from components.behind import reports_of_all
from components.cards import cards
from components.contents import Contents
from components.context import PageContext
from components.pages import page_link
from components.words import word

#: Similar occupations that are linked to.
SIMILAR = 6


def draw_cards(context: PageContext, occupation: pd.Series) -> None:
    """Draw the four answers on the occupation, with the rule of the words for its growth."""
    family = occupation["role_family"] if isinstance(occupation["role_family"], str) else None
    of_family = interns_of(context, family) if family else None
    interns = pay_of_interns(of_family) if of_family else None
    told = [
        sentences.pay_card(occupation, context.selection.currency),
        sentences.growth_card(occupation),
        sentences.entry_card(occupation),
        sentences.interns_card(interns, family, scope.of_chart(of_family) if of_family else "", official_money(context)),
    ]
    behind = reports_of_all(of_family) if of_family and interns else None
    cards(told, "outlook", [_no_way, _no_way, _no_way, _way_to_interns(family)], [None, None, None, behind])
    st.caption(occupations_sentences.cards_caption(occupation, context.view.snapshot.constants))


def _no_way() -> None:
    """Draw no link."""


def _way_to_interns(family: str | None) -> Callable[[], None]:
    """Return what draws the link to the interns of a role family, by company."""
    if family is None:
        return _no_way
    held = {"role_family": word(family), "work_kind": word("internship"), "country": "United States"}
    return lambda: page_link(
        "companies", sentences.interns_label(family), icon=":material/arrow_forward:", query_params=linked(held)
    )


def draw_similar(context: PageContext, occupation: pd.Series, occupations: pd.DataFrame, contents: Contents) -> None:
    """Draw links to the occupations of the same group of the official classification."""
    similar = sentences.similar_to(occupation, occupations)
    shown = similar.head(SIMILAR)
    money = Money(context.selection.currency, "hour" if context.selection.unit == "hour" else "year")
    with st.container(border=True):
        contents.header("Similar occupations")
        st.caption(sentences.similar_scope(occupation, len(similar), len(shown)))
        with st.container(key="outlook-similar", gap="xxsmall"):
            for row in records(shown):
                page_link("outlook", sentences.similar_label(row, money), query_params=linked({"outlook-of": row["label"]}))
