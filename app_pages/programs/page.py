"""Named internship programmes: what one can still apply to, what each states, up to four side by side, each one's own view."""

from datetime import date

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages.programs import filters
from app_pages.programs.calendar import draw_calendar, draw_file, stated_starts
from app_pages.programs.choice import ONE, choose, draw_choice
from app_pages.programs.comparison import draw_comparison
from app_pages.programs.lists import draw_lists
from app_pages.programs.program import draw_program
from app_pages.programs.sentences import applying, listing
from app_pages.programs.table import draw_programs
from app_pages.programs.trackers import draw_trackers
from charts.records import records
from components import notes
from components.cards import cards
from components.context import PageContext
from components.controls import NONE, PAY, Controls
from components.day import reader_day
from components.program_phrases import name


def controls() -> Controls:
    """Return the filters and readings of pay that change the page."""
    return PAY if ONE in st.query_params else NONE


def draw(context: PageContext) -> None:
    """Draw the page."""
    today = reader_day()
    stated = _stated(context, filters.UNFILTERED, today)
    everything = stated[stated["same_as"].isna()]
    if everything.empty:
        st.title("There is no programme in the data")
        st.write("Its file belongs in the folder “programs” of the data.")
        return
    head = st.container()
    one, several = draw_choice({row["program_id"]: name(row) for row in records(everything)})
    if several:
        draw_comparison(context, everything.set_index("program_id", drop=False).loc[several])
    if one:
        filters.draw_unseen_filters(context)
        also = stated[stated["same_as"] == one]
        draw_program(context, everything[everything["program_id"] == one].iloc[0], also, today, head)
    else:
        _draw_list(context, everything, today, head)


def _stated(context: PageContext, chosen: dict, today: date) -> pd.DataFrame:
    return context.ask("programs/found", today=today.isoformat(), **chosen)


def _matching(context: PageContext, chosen: dict, today: date) -> pd.DataFrame:
    """Return the programmes that pass the filters, each once, by the source that stands for it."""
    stated = _stated(context, chosen, today)
    return stated[stated["same_as"].isna()]


def _draw_list(context: PageContext, everything: pd.DataFrame, today: date, head: DeltaGenerator) -> None:
    """Draw the programmes that match the filters, under the headline that `head` takes."""
    chosen = filters.draw_filters(context)
    programs = _matching(context, chosen, today)
    with head:
        if programs.empty:
            _draw_nothing_matches(context, chosen, today)
            return
        _draw_headline(programs, len(everything), chosen, today)
    starts = stated_starts(context, programs, today)
    draw_file(programs, starts, today)
    draw_lists(programs, today)
    with st.expander(listing.table_title(programs), icon=":material/table_rows:"):
        draw_programs(programs, context)
    selected = draw_calendar(context, programs, starts, today)
    draw_trackers(context, chosen["companies"])
    st.caption(f"{listing.summer_fit(programs, context.constant('summer_weeks'))}. {listing.open_to(programs)}.")
    st.caption("Each fact as its source states it; what it does not state stays empty.")
    if selected:
        st.button(
            listing.open_label(programs, selected),
            icon=":material/event:",
            key="open-program",
            type="primary",
            on_click=choose,
            args=(ONE, [selected]),
        )


def _draw_headline(programs: pd.DataFrame, known: int, chosen: dict, today: date) -> None:
    notes.title(applying.headline(programs, chosen, today))
    st.markdown(listing.scope(programs, known))
    cards(applying.cards(programs, today), "programs")


def _draw_nothing_matches(context: PageContext, chosen: dict, today: date) -> None:
    """Draw which filter to loosen, with what that gives back, and a button that does it."""
    st.title("No programme matches these filters")
    set_filters = [parameter for parameter in chosen if chosen[parameter]]
    without = {parameter: len(_matching(context, {**chosen, parameter: None}, today)) for parameter in set_filters}
    labels = listing.loosen_labels(without, {parameter: title for parameter, (_, title, _) in filters.FILTERS.items()})
    if not labels:
        st.write("No single filter is to blame: clear them all to begin again.")
    with st.container(horizontal=True):
        for parameter, label in labels.items():
            key = filters.FILTERS[parameter][0]
            st.button(label, key=f"loosen-{key}", on_click=filters.clear_filters, args=(key,))
        st.button("Clear the filters of programmes", key="clear-programs", on_click=filters.clear_filters)
