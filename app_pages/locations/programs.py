"""The programmes that name a city, those with a deadline ahead first."""

from datetime import date

import streamlit as st

from app_pages.locations.sentences import programs as sentences
from components import notes
from components.address import linked
from components.context import PageContext
from components.pages import page_link

LISTED = 6
#: The choices of the filters of programmes, none of which narrows the list but that of place.
UNFILTERED = dict.fromkeys(("degrees", "fields", "seasons", "lengths", "companies", "standings"))


def draw_programs(context: PageContext, city: str, today: date) -> None:
    """Draw the first programmes that name the city as links to their own views, as they stand on the day `today`."""
    stated = context.ask("programs/found", today=today.isoformat(), places=[city], **UNFILTERED)
    programs = stated[stated["same_as"].isna()]
    listed = programs[~programs["standing"].isin(sentences.PASSED)].head(LISTED)
    with st.container(border=True, key="place-programs"):
        notes.header(sentences.heading(programs, city))
        for _, program in listed.iterrows():
            address = linked({"program": program["program_id"]})
            page_link("programs", sentences.label(program), icon=":material/event:", query_params=address)
        if text := sentences.caption(programs):
            st.caption(text)
        if len(programs) > len(listed):
            address = linked({"program-place": city})
            page_link("programs", sentences.all_label(programs), icon=":material/arrow_forward:", query_params=address)
