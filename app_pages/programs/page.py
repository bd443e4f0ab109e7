"""Named internship programmes: what each states, when it runs, up to four side by side, and each programme's own view."""

from datetime import date

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages.programs import filters, sentences
from app_pages.programs.calendar import draw_calendar
from app_pages.programs.choice import ONE, choose, draw_choice
from app_pages.programs.comparison import draw_comparison
from app_pages.programs.facts import name
from app_pages.programs.program import draw_program
from app_pages.programs.table import draw_programs
from components.cards import cards
from components.context import PageContext


def draw(context: PageContext) -> None:
    """Draw the page."""
    today = date.today()
    everything = _matching(context, filters.UNFILTERED, today)
    if everything.empty:
        st.title("The data holds no programme")
        st.write("Its file belongs into the folder programs of the data.")
        return
    head = st.container()
    one, several = draw_choice({row["program_id"]: name(row) for _, row in everything.iterrows()})
    if several:
        draw_comparison(context, everything.set_index("program_id", drop=False).loc[several])
    if one:
        filters.draw_unseen_filters(context)
        draw_program(context, everything[everything["program_id"] == one].iloc[0], today, head)
    else:
        _draw_list(context, everything, today, head)


def _matching(context: PageContext, chosen: dict, today: date) -> pd.DataFrame:
    return context.ask("programs/found", today=today.isoformat(), **chosen)


def _draw_list(context: PageContext, everything: pd.DataFrame, today: date, head: DeltaGenerator) -> None:
    """Draw the programmes that match the filters, under the headline that `head` takes."""
    chosen = filters.draw_filters(context)
    programs = _matching(context, chosen, today)
    with head:
        if programs.empty:
            _draw_nothing_matches(context, chosen, today)
            return
        _draw_headline(programs, len(everything), context.constant("summer_weeks"))
    draw_programs(programs, context)
    selected = draw_calendar(context, programs, today)
    if selected:
        st.button(
            sentences.open_label(programs, selected),
            icon=":material/event:",
            key="open-program",
            type="primary",
            on_click=choose,
            args=(ONE, [selected]),
        )


def _draw_headline(programs: pd.DataFrame, known: int, summer_weeks: int) -> None:
    st.title(sentences.headline(programs, summer_weeks))
    st.markdown(sentences.scope(programs, known))
    st.caption(
        "Each fact as its source states it; what it does not state stays empty. The filters at the left are of reports of pay: "
        "here they hold for what a company pays, in the view of a programme."
    )
    facts = (sentences.length_card, sentences.degree_card, sentences.start_card, sentences.standing_card)
    cards([card(programs) for card in facts], "programs")


def _draw_nothing_matches(context: PageContext, chosen: dict, today: date) -> None:
    """Draw which filter to loosen, with what that gives back, and a button that does it."""
    st.subheader("No programme matches these filters")
    set_filters = [parameter for parameter in chosen if chosen[parameter]]
    without = {parameter: len(_matching(context, {**chosen, parameter: None}, today)) for parameter in set_filters}
    labels = sentences.loosen_labels(without, {parameter: title for parameter, (_, title, _) in filters.FILTERS.items()})
    if not labels:
        st.write("No single filter is to blame: clear them all to begin again.")
    with st.container(horizontal=True):
        for parameter, label in labels.items():
            key = filters.FILTERS[parameter][0]
            st.button(label, key=f"loosen-{key}", on_click=filters.clear_filters, args=(key,))
        st.button("Clear the filters of programmes", key="clear-programs", on_click=filters.clear_filters)
