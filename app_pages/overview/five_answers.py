"""The five questions that guides leave open, each answered with a figure, how sure it is, and the way to its page."""

from functools import partial

import pandas as pd
import streamlit as st

from app_pages.overview.sentences import answers
from components import notes, scope
from components.behind import Behind, reports_of, reports_of_all
from components.cards import cards
from components.context import PageContext
from components.pages import page_link

#: The pages behind the answers, after the first.
PAGES = {"companies": "Companies", "locations": "Locations", "degrees": "Degree levels", "outlook": "Outlook"}


def draw_five_answers(context: PageContext) -> None:
    """Draw one card a question that has an answer; below, why the others have none."""
    found = context.ask("overview/answers")
    of = {question: found[found["question"] == question] for question in ("machine_learning", "place", "place_adjusted")}
    highest = scope.highest_posted(context)
    every_level, confidence = context.filtered(degree=None), context.view.snapshot.constants["confidence"]
    premiums = every_level.ask("degrees/premiums")
    told = [
        answers.machine_learning_answer(next((row for _, row in of["machine_learning"].iterrows()), None), context.money),
        answers.company_answer(highest, context.money),
        answers.place_answer(of["place"], of["place_adjusted"], context.money, confidence),
        answers.degree_answer(premiums, context.constant("pairs_for_premium")),
        answers.growth_answer(_projection(context)),
    ]
    places, step = answers.highest_places(of["place_adjusted"], confidence), answers.answered_step(premiums)
    behind = [
        reports_of(context, "role_family", "machine_learning"),
        Behind(context, "reports/numbered", {"reports": highest["report"].tolist()}),
        reports_of_all(context.filtered(prices="regional", city=places)) if places else None,
        Behind(every_level, "degrees/paired_reports", {"lower": step[0], "upper": step[1], "company": None}) if step else None,
        None,
    ]
    ways = [_draw_machine_learning_button, *(partial(_draw_link, name) for name in PAGES)]
    answered = [card for card in zip(told, ways, behind, strict=True) if card[0][1] not in answers.UNANSWERED]
    notes.header(answers.title(len(answered)))
    st.caption(scope.of_chart(context))
    if answered:
        figures, ways, behind = map(list, zip(*answered, strict=True))
        cards(figures, "answers", ways, behind)
    if missing := answers.unanswered([card for card in told if card[1] in answers.UNANSWERED]):
        st.caption(missing)


def _projection(context: PageContext) -> pd.Series | None:
    """Return the projection of the field. Of the filters only the role matters: the same answer whatever else is chosen."""
    fields = context.unfiltered().filtered(role_family=context.selection.role_family).ask("overview/growth")
    return None if fields.empty else fields.iloc[0]


def _draw_link(name: str) -> None:
    page_link(name, label=PAGES[name], icon=":material/arrow_forward:")


def _draw_machine_learning_button() -> None:
    st.button(
        "These reports",
        key="answers-machine-learning",
        type="tertiary",
        icon=":material/filter_alt:",
        on_click=st.session_state.__setitem__,
        args=("role_family", ["machine_learning"]),
    )
