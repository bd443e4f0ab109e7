"""The filters of the programmes, each bound to the address by its key."""

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages.programs.facts import STANDINGS
from app_pages.programs.sentences import listing as sentences
from components.address import warn_unknown
from components.context import PageContext
from components.filters import LONG_LIST
from components.words import word
from queries.selection import NOT_STATED
from vocabulary.choices import words

IN_A_ROW = 4
LENGTHS = words("program_length")
#: The filters: the parameter of the question, the key in the address, what it is called, its choices in the data.
FILTERS = {
    "degrees": ("program-degree", "Degree", "degree"),
    "fields": ("program-field", "Field", "field"),
    "seasons": ("program-season", "Season", "season"),
    "lengths": ("program-length", "Length", "length"),
    "places": ("program-place", "Place", "place"),
    "companies": ("program-company", "Employer", "company"),
    "standings": ("program-time", "Time", "standing"),
}
HELP = {
    "seasons": (
        "The season that a programme names, else that of its first month or of its start dates: December to February winter, "
        "March and April spring, May to August summer, September to November fall."
    ),
    "lengths": "A programme appears under each length that its weeks touch: 12 to 24 weeks under two.",
    "fields": "The field of work as the collection sorts it; most of the older programmes are not sorted.",
    "places": "An area such as Europe has the programmes that name it, and those that name a country or a city of it.",
    "standings": (
        "By dates only. Listed as open: by a tracker or the programme's page on the day it was last seen, no deadline stated. "
        "Still to come: a start or a term that it names is ahead or not over; whether it takes applications is not known. "
        "Past: closed, or the last day, month, season or year that it names is over. Seasons end with May, August or the year."
    ),
}
#: No filter set.
UNFILTERED = dict.fromkeys(FILTERS)


def draw_unseen_filters(context: PageContext) -> None:
    """Draw the filters out of sight: the address keeps them, so that the list comes back as it was left."""
    with st.container(key="program-filters-kept"):
        draw_filters(context)


def draw_filters(context: PageContext) -> dict[str, tuple[str, ...] | None]:
    """Draw the filters and return what is chosen, by the parameters of programs/found; None where nothing is."""
    counted = context.ask("programs/choices")
    known = _choices(counted)
    for key, title, name in FILTERS.values():
        warn_unknown(key, title, {word(choice) for choice in known[name]})
    in_use = any(key in st.query_params for key, *_ in FILTERS.values())
    with st.expander("Filter the programmes", icon=":material/filter_list:", expanded=in_use):
        columns = [column for _ in range(0, len(FILTERS), IN_A_ROW) for column in st.columns(IN_A_ROW)]
        chosen = {
            parameter: _draw_filter(column, parameter, known[FILTERS[parameter][2]])
            for column, parameter in zip(columns, FILTERS, strict=False)
        }
        st.caption(sentences.silent_programs(counted, {name: title for _, title, name in FILTERS.values()}))
    return chosen


def _draw_filter(column: DeltaGenerator, parameter: str, choices: list[str]) -> tuple[str, ...] | None:
    key, title, _ = FILTERS[parameter]
    chosen = column.multiselect(
        title,
        choices,
        format_func=word,
        key=key,
        bind="query-params",
        placeholder="All",
        select_all=len(choices) <= LONG_LIST,
        help=HELP.get(parameter),
    )
    return tuple(chosen) or None


def _choices(counted: pd.DataFrame) -> dict[str, list[str]]:
    """Return the choices of each filter: those of the data, or all that there are of lengths and times."""
    in_data = {name: list(part["choice"]) for name, part in counted.groupby("filter")}
    shared = {"length": [*LENGTHS, NOT_STATED], "standing": list(STANDINGS)}
    return {name: in_data.get(name, []) for *_, name in FILTERS.values()} | shared


def clear_filters(*keys: str) -> None:
    """Clear the filters of those keys, or every filter of the programmes: for a button."""
    for key, *_ in FILTERS.values():
        if key in keys or not keys:
            st.session_state[key] = []
